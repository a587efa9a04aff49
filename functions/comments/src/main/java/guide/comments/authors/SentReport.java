package guide.comments.authors;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.reports.ReaderReport;
import guide.comments.reports.ReportReason;
import guide.comments.text.InputChecks;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a reader says about something that should be looked at.
///
/// @param text empty where the reason says enough
public record SentReport(ReportReason reason, String text) {

    /// Characters (code points) of a report's text.
    private static final int LONGEST_TEXT = 500;

    /// Reads what was sent.
    ///
    /// @throws guide.lambda.problem.ProblemException naming every field that breaks a rule
    public static SentReport of(@Nullable String reason, @Nullable String text) {
        InputChecks inputChecks = new InputChecks();
        Optional<ReportReason> known = Optional.ofNullable(reason).flatMap(ReportReason::parse);
        if (known.isEmpty()) {
            inputChecks.refuse("/reason", "must be one of " + words());
        }
        String said = inputChecks.optionalLines(text, "/text", LONGEST_TEXT);
        if (said.isEmpty() && known.filter(ReportReason::needsText).isPresent()) {
            inputChecks.refuse("/text", "is required with this reason");
        }
        inputChecks.refuseAll();
        return new SentReport(known.orElseThrow(), said);
    }

    ReaderReport by(ContributionId about, AuthorId reader, Instant at) {
        return new ReaderReport(about, reader, reason, text, at);
    }

    private static String words() {
        return Arrays.stream(ReportReason.values())
                .map(ReportReason::apiName)
                .collect(Collectors.joining(", "));
    }
}
