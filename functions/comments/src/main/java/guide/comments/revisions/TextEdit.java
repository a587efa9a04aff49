package guide.comments.revisions;

import guide.comments.domain.EarlierText;
import guide.comments.text.ContributionInPath;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.lambda.http.Request;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Which text a moderator puts in place of another: a new one, or that of an earlier revision.
///
/// @param body in Markdown; empty until it is known which text `restore` names
/// @param restore the revision whose text comes back
/// @param reason may be empty for what the moderator wrote
/// @param markedFor why the text is marked as a moderator's; empty for its author's
/// @param read the revision that was read; empty for whichever there is
record TextEdit(
        Optional<String> body,
        OptionalInt restore,
        String reason,
        Optional<String> markedFor,
        OptionalInt read) {

    private static final int MOST_REVISION = 999_999_999;

    record TextEditBody(
            @Nullable String body, @Nullable Integer restore, @Nullable String reason) {}

    /// @param own whether it is the moderator's own text, which needs no reason
    static TextEdit parse(Request request, boolean own) {
        TextEditBody sent = JsonBody.of(request, TextEditBody.class);
        InputChecks inputChecks = new InputChecks();
        Integer restore = sent.restore();
        Optional<String> body =
                restore == null
                        ? Optional.of(
                                inputChecks.lines(sent.body(), "/body", InputChecks.LONGEST_BODY))
                        : Optional.empty();
        if (restore != null && sent.body() != null) {
            inputChecks.refuse("/restore", "must not be given beside body");
        }
        if (restore != null && (restore < 0 || restore > MOST_REVISION)) {
            inputChecks.refuse("/restore", "must be a revision");
        }
        String reason =
                own
                        ? inputChecks.optionalLines(
                                sent.reason(), "/reason", InputChecks.LONGEST_REASON)
                        : inputChecks.lines(sent.reason(), "/reason", InputChecks.LONGEST_REASON);
        inputChecks.refuseAll();
        return new TextEdit(
                body,
                restore == null ? OptionalInt.empty() : OptionalInt.of(restore),
                reason,
                own ? Optional.empty() : Optional.of(reason),
                ContributionInPath.revision(request));
    }

    /// With the text that `restore` names, and whose that was.
    TextEdit restoring(List<EarlierText> earlier) {
        if (restore.isEmpty()) {
            return this;
        }
        EarlierText found =
                earlier.stream()
                        .filter(each -> each.revision() == restore.getAsInt())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        ProblemException.of(
                                                FieldError.inBody(
                                                        "/restore",
                                                        "must be an earlier revision that is still"
                                                                + " kept")));
        return new TextEdit(Optional.of(found.body()), restore, reason, found.why(), read);
    }
}
