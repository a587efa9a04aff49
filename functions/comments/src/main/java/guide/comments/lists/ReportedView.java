package guide.comments.lists;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.HoldReason;
import guide.comments.domain.State;
import guide.comments.reports.OpenReports;
import guide.comments.reports.ReportReason;
import guide.comments.reports.ReportedContribution;
import guide.comments.view.CommentView;
import guide.comments.view.ContentView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is published and reported, as moderators see it: in the form of what is held, so that a
/// client shows either.
///
/// @param reasons what was reported, in words
record ReportedView(
        String id,
        String kind,
        String state,
        boolean change,
        int revision,
        String thread,
        @Nullable String parent,
        CommentView.AuthorView author,
        String authorId,
        String html,
        @JsonUnwrapped ContentView content,
        List<HoldReason> reasons,
        ReportsView reports,
        Instant createdAt) {

    /// @param reasons how many gave which
    /// @param last when the last report came
    record ReportsView(int count, Map<String, Integer> reasons, Instant last) {

        static ReportsView of(OpenReports open) {
            Map<String, Integer> reasons = new LinkedHashMap<>();
            for (Map.Entry<ReportReason, Integer> each : open.reasons().entrySet()) {
                reasons.put(each.getKey().apiName(), each.getValue());
            }
            return new ReportsView(open.count(), reasons, open.last());
        }
    }

    static ReportedView of(ReportedContribution reported) {
        Contribution.Published p = reported.published();
        return new ReportedView(
                p.id().text(),
                p.id().kind().apiName(),
                State.PUBLISHED.apiName(),
                false,
                p.revision(),
                reported.reports().thread().text(),
                p.parent().map(ContributionId::text).orElse(null),
                CommentView.AuthorView.of(p.author()),
                p.authorId().value(),
                p.html(),
                ContentView.of(p.content()),
                List.of(new HoldReason("reports", reported.reports().summary())),
                ReportsView.of(reported.reports()),
                p.createdAt());
    }
}
