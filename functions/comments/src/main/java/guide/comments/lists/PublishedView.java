package guide.comments.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.HoldReason;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
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

/// What is published, as moderators see it: in the form of what is held, so that a client shows
/// either.
///
/// @param editedBy `moderator` where the text is not its author's; absent otherwise
/// @param reasons what was reported, in words; empty where nothing was
/// @param reports absent where that is not asked for
record PublishedView(
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String editedBy,
        @JsonUnwrapped ContentView content,
        List<HoldReason> reasons,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReportsView reports,
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

    static PublishedView of(ReportedContribution reported) {
        OpenReports open = reported.reports();
        return of(
                open.thread(),
                reported.published(),
                List.of(new HoldReason("reports", open.summary())),
                ReportsView.of(open));
    }

    static PublishedView of(ThreadKey thread, Contribution.Published published) {
        return of(thread, published, List.of(), null);
    }

    private static PublishedView of(
            ThreadKey thread,
            Contribution.Published p,
            List<HoldReason> reasons,
            @Nullable ReportsView reports) {
        return new PublishedView(
                p.id().text(),
                p.id().kind().apiName(),
                State.PUBLISHED.apiName(),
                false,
                p.revision(),
                thread.text(),
                p.parent().map(ContributionId::text).orElse(null),
                CommentView.AuthorView.of(p.author()),
                p.authorId().value(),
                p.html(),
                p.editedByModerator() ? CommentView.MODERATOR : null,
                ContentView.of(p.content()),
                reasons,
                reports,
                p.createdAt());
    }
}
