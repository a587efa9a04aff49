package guide.comments.reports;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.LogEntry;
import guide.comments.ports.Page;

import java.util.List;
import java.util.Optional;

/// Keeps what readers report. All of it ends 90 days after it was last written.
public interface Reports {

    /// Keeps the report, in place of an earlier one of the same reader. One that a moderator has
    /// decided on stays as it was.
    ///
    /// @param newAddress true for the first report from its address
    /// @return the report as it is kept; empty when the contribution is not published any more
    Optional<GivenReport> report(
            ReaderReport report, Contribution.Published contribution, boolean newAddress);

    /// The reports on it that nobody has decided on; empty if there are none.
    Optional<OpenReports> open(ContributionId id);

    /// Takes what is published back into the queue, as a decision that no moderator made: it is not
    /// in their log.
    ///
    /// @param hold to the state `HELD`
    /// @return false, and nothing written, when what it starts from has changed meanwhile
    boolean hold(Decision.Withdraw hold, LogEntry logEntry);

    /// What is published and has open reports, by the time at which it was sent, newest first.
    ///
    /// @param before the position before which the page begins; empty for the first one
    /// @param limit of contributions looked at; what has gone meanwhile is left out
    Page<ReportedContribution> reported(String before, int limit);

    /// What readers wrote about a contribution, at most 50 of it, whatever became of it.
    List<ReaderReport> on(ContributionId id);

    /// A page of what this reader reported.
    ///
    /// @param after the position after which the page begins; empty for the first one
    Page<GivenReport> givenBy(AuthorId reporter, String after, int limit);

    /// Leaves nothing of this reader's report.
    void forget(ContributionId id, AuthorId reporter);
}
