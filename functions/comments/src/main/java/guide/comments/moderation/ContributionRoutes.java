package guide.comments.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.comments.access.Moderators;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.ContributionId;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.ports.ModerationRecords;
import guide.comments.reports.ReaderReport;
import guide.comments.reports.Reports;
import guide.comments.text.ContributionInPath;
import guide.comments.view.CommentView;
import guide.comments.view.ContentView;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// `GET /v1/moderation/{id}`: one contribution as moderators may look back on it, with the texts
/// that its author has replaced. What its author has removed is gone for them too.
public final class ContributionRoutes {

    /// @param body in Markdown, as readers see it now or would see it
    /// @param revision of `body`: what `If-Match` compares, in quotes; absent where there is
    ///   nothing to decide on
    /// @param change a held text that would take its place; absent when none does
    /// @param editedByModerator where `body` is a moderator's: its author's text, and why
    /// @param earlier the texts before, oldest first; those of the last 90 days
    /// @param reports what readers reported, at most 50; absent where nobody has
    /// @param act the last decision on it; absent where nobody decided in the last 90 days
    record ContributionDetails(
            String id,
            String kind,
            String state,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer revision,
            String thread,
            CommentView.AuthorView author,
            String authorId,
            String body,
            @JsonUnwrapped ContentView content,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String change,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    AuthorCopy.@Nullable ModeratorEdit editedByModerator,
            List<PastText> earlier,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReportedAs> reports,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LogEntry act,
            Instant createdAt) {}

    /// @param why the reason of the moderator whose text it was; absent on its author's
    record PastText(
            int revision,
            String body,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String why) {

        static PastText of(EarlierText text) {
            return new PastText(text.revision(), text.body(), text.why().orElse(null));
        }
    }

    /// What one reader reported; not who.
    record ReportedAs(String reason, String text, Instant at) {

        static ReportedAs of(ReaderReport report) {
            return new ReportedAs(report.reason().apiName(), report.text(), report.at());
        }
    }

    private final Moderators moderators;
    private final ModerationRecords records;
    private final Reports reports;

    public ContributionRoutes(Moderators moderators, ModerationRecords records, Reports reports) {
        this.moderators = moderators;
        this.records = records;
        this.reports = reports;
    }

    public Response answer(Request request) {
        Moderators.Seat seat = moderators.require(request);
        request.query().allowOnly();
        AuthorCopy past =
                ContributionId.parse(request.parameter("id"))
                        .flatMap(records::past)
                        .orElseThrow(ContributionInPath::notFound);
        seat.require(past.thread());
        return Response.ok(view(past)).notStored();
    }

    private ContributionDetails view(AuthorCopy authorCopy) {
        ContributionId id = authorCopy.id();
        OptionalInt revision = records.revision(id);
        Optional<String> change = records.held(id).flatMap(Held::change);
        return new ContributionDetails(
                id.text(),
                id.kind().apiName(),
                authorCopy.state().apiName(),
                revision.isPresent() ? revision.getAsInt() : null,
                authorCopy.thread().text(),
                CommentView.AuthorView.of(authorCopy.signed()),
                authorCopy.author().value(),
                authorCopy.markdown(),
                ContentView.of(authorCopy.content()),
                change.orElse(null),
                authorCopy.edit().orElse(null),
                records.earlier(id).stream().map(PastText::of).toList(),
                reports.on(id).stream().map(ReportedAs::of).toList(),
                records.lastDecision(id).orElse(null),
                id.createdAt());
    }
}
