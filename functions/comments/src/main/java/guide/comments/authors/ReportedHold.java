package guide.comments.authors;

import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.Decision;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.reports.GivenReport;
import guide.comments.reports.OpenReports;
import guide.comments.reports.ReportOutcome;
import guide.comments.reports.Reports;
import guide.comments.spam.SpamSettings;

import java.time.Instant;
import java.util.function.Supplier;

/// Takes back into the queue what readers at as many addresses report as the settings say.
///
/// What a moderator wrote, or has looked at and left there, stays until a moderator decides; so
/// does an accepted edit, which is in the catalogue whatever becomes of it here.
///
/// @param settings where `holdAfterReports` says how many; none for 0
public record ReportedHold(Reports reports, Supplier<SpamSettings> settings) {

    /// Does so where it has become true with this report. A report that was sent before does it
    /// too, in case that broke off.
    void after(GivenReport given, Contribution.Published contribution, Instant now) {
        int most = settings.get().holdAfterReports();
        if (most > 0
                && given.outcome() == ReportOutcome.OPEN
                && !contribution.author().isModerator()
                && !(contribution.content() instanceof Content.SuggestedEdit)) {
            reports.open(contribution.id())
                    .filter(open -> open.addresses() >= most && !open.keptBefore())
                    .ifPresent(open -> hold(contribution, open, now));
        }
    }

    private void hold(Contribution.Published contribution, OpenReports open, Instant now) {
        Decision.Withdraw hold = contribution.holdReported(open.thread(), open.summary());
        LogEntry logEntry =
                new LogEntry(
                        now,
                        LogEntry.BY_REPORTS,
                        "hold",
                        contribution.id().text(),
                        open.summary(),
                        State.HELD.apiName(),
                        contribution.revision());
        reports.hold(hold, logEntry);
    }
}
