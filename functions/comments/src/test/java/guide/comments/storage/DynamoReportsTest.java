package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.identity.Identifiers;
import guide.comments.ports.Contributions;
import guide.comments.ports.Page;
import guide.comments.ports.Ports;
import guide.comments.ports.PublishEffect;
import guide.comments.reports.GivenReport;
import guide.comments.reports.OpenReports;
import guide.comments.reports.ReaderReport;
import guide.comments.reports.ReportOutcome;
import guide.comments.reports.ReportReason;
import guide.comments.reports.ReportedContribution;
import guide.comments.reports.Reports;
import guide.comments.storage.traces.DynamoReports;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What readers report, and what decisions make of it.
@Tag("tables")
class DynamoReportsTest {

    private final Ports ports = DynamoPorts.of(LocalTables.CLIENT);
    private final Reports reports = new DynamoReports(LocalTables.comments(LocalTables.CLIENT));
    private final Contributions some = new Contributions();
    private final AuthorId bob = Identifiers.author("bob " + UUID.randomUUID());
    private final AuthorId eve = Identifiers.author("eve " + UUID.randomUUID());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Contribution.Published root = publish(some.root(1));

    @Test
    void aReaderCountsOnceAndMayChangeTheReason() {
        report(root, bob, ReportReason.SPAM, now);
        report(root, bob, ReportReason.SPAM, now.plusSeconds(1));
        report(root, bob, ReportReason.ABUSE, now.plusSeconds(2));
        report(root, eve, ReportReason.ABUSE, now.plusSeconds(3));

        OpenReports open = reports.open(root.id()).orElseThrow();
        assertThat(open.reasons()).isEqualTo(Map.of(ReportReason.ABUSE, 2));
        assertThat(open.addresses()).isEqualTo(2);
        assertThat(open.summary()).isEqualTo("Reported by 2 readers: abuse (2).");
        assertThat(reports.on(root.id()))
                .extracting(ReaderReport::reporter)
                .containsExactlyInAnyOrder(bob, eve);
    }

    @Test
    void aReportThatIsSentAgainKeepsItsTime() {
        report(root, bob, ReportReason.SPAM, now);

        assertThat(report(root, bob, ReportReason.SPAM, now.plusSeconds(9)).report().at())
                .isEqualTo(now);
    }

    @Test
    void whatIsKeptSettlesItsReportsAndLaterOnesAreOpen() {
        report(root, bob, ReportReason.SPAM, now);
        decide(root.keep(some.thread), now.plusSeconds(1));

        assertThat(reports.open(root.id())).isEmpty();
        assertThat(outcomeOf(bob)).isEqualTo(ReportOutcome.KEPT);
        assertThat(report(root, bob, ReportReason.ABUSE, now.plusSeconds(2)).outcome())
                .isEqualTo(ReportOutcome.KEPT);

        report(root, eve, ReportReason.SPAM, now.plusSeconds(3));
        assertThat(reports.open(root.id()).orElseThrow().keptBefore()).isTrue();
        assertThat(outcomeOf(eve)).isEqualTo(ReportOutcome.OPEN);
    }

    @Test
    void whatIsRemovedSettlesItsReportsAndRestoringTellsOtherwise() {
        report(root, bob, ReportReason.SPAM, now);
        decide(root.spam(some.thread), now.plusSeconds(1));
        assertThat(reports.open(root.id())).isEmpty();
        assertThat(outcomeOf(bob)).isEqualTo(ReportOutcome.REMOVED);

        decide(ports.moderation().discarded(root.id()).orElseThrow().restore(), now.plusSeconds(2));

        assertThat(outcomeOf(bob)).isEqualTo(ReportOutcome.KEPT);
    }

    @Test
    void whatItsAuthorRemovesIsRemoved() {
        report(root, bob, ReportReason.SPAM, Contributions.NOON);
        ports.authors().remove(root, some.copy(root, "Hello"));

        assertThat(outcomeOf(bob)).isEqualTo(ReportOutcome.REMOVED);
        assertThat(reports.open(root.id())).isEmpty();
        assertThat(reports.report(reportOf(root, eve, ReportReason.SPAM, now), root, true))
                .isEmpty();
    }

    @Test
    void whatReportsHoldIsStillReportedUntilSomebodyDecides() {
        report(root, bob, ReportReason.SPAM, now);
        String why = reports.open(root.id()).orElseThrow().summary();
        Decision.Withdraw hold = root.holdReported(some.thread, why);
        assertThat(reports.hold(hold, log("hold", State.HELD, now.plusSeconds(1)))).isTrue();

        Held held = ports.moderation().held(root.id()).orElseThrow();
        assertThat(held.reasons().getFirst().detail()).isEqualTo("Reported by 1 reader: spam (1).");
        assertThat(ports.moderation().lastDecision(root.id()).orElseThrow().by())
                .isEqualTo("reports");
        assertThat(outcomeOf(bob)).isEqualTo(ReportOutcome.OPEN);

        decide(held.publish(), now.plusSeconds(2));
        assertThat(outcomeOf(bob)).isEqualTo(ReportOutcome.KEPT);
    }

    @Test
    void whatIsReportedIsListedByPagesWithoutWhatHasGone() {
        List<Contribution.Published> all = new ArrayList<>();
        for (int n = 2; n < 7; n++) {
            all.add(publish(n % 2 == 0 ? some.root(n) : some.reply(root, n)));
        }
        all.forEach(each -> report(each, bob, ReportReason.OTHER, now));
        reports.forget(all.get(1).id(), bob);

        assertThat(mine(2)).containsExactly(all.get(4), all.get(3), all.get(2), all.get(0));
    }

    @Test
    void whatIsForgottenLeavesNothingAndCountsNoMore() {
        report(root, bob, ReportReason.SPAM, now);
        report(root, eve, ReportReason.SPAM, now);

        reports.forget(root.id(), bob);
        reports.forget(root.id(), bob);

        assertThat(reports.open(root.id()).orElseThrow().count()).isEqualTo(1);
        assertThat(reports.givenBy(bob, "", 10).items()).isEmpty();
        assertThat(reports.on(root.id())).extracting(ReaderReport::reporter).containsExactly(eve);
    }

    @Test
    void aReadersReportsAreListedByPages() {
        Contribution.Published other = publish(some.root(2));
        report(root, bob, ReportReason.SPAM, now);
        report(other, bob, ReportReason.SPAM, now);

        Page<GivenReport> first = reports.givenBy(bob, "", 1);
        Page<GivenReport> last = reports.givenBy(bob, first.next(), 1);

        assertThat(List.of(id(first), id(last)))
                .containsExactlyInAnyOrder(root.id().text(), other.id().text());
        assertThat(last.next()).isEmpty();
    }

    private static String id(Page<GivenReport> page) {
        return page.items().getFirst().report().id().text();
    }

    /// Of this test's thread: the list has those of the others too.
    private List<Contribution.Published> mine(int limit) {
        List<Contribution.Published> found = new ArrayList<>();
        String before = "";
        do {
            Page<ReportedContribution> page = reports.reported(before, limit);
            page.items().stream()
                    .map(ReportedContribution::published)
                    .filter(each -> Identifiers.isIn(each.id(), some.thread))
                    .forEach(found::add);
            before = page.next();
        } while (!before.isEmpty());
        return found;
    }

    private Contribution.Published publish(Contribution.Published contribution) {
        ports.posts().publish(some.thread, contribution, some.copy(contribution, "Hello"));
        return contribution;
    }

    private GivenReport report(
            Contribution.Published on, AuthorId by, ReportReason reason, Instant at) {
        return reports.report(reportOf(on, by, reason, at), on, true).orElseThrow();
    }

    private static ReaderReport reportOf(
            Contribution.Published on, AuthorId by, ReportReason reason, Instant at) {
        return new ReaderReport(on.id(), by, reason, "", at);
    }

    private ReportOutcome outcomeOf(AuthorId reader) {
        return reports.givenBy(reader, "", 1).items().getFirst().outcome();
    }

    private void decide(Decision decision, Instant at) {
        assertThat(
                        ports.moderation()
                                .decide(
                                        decision,
                                        log("decided", decision.to(), at),
                                        new PublishEffect.None()))
                .isTrue();
    }

    private LogEntry log(String what, State outcome, Instant at) {
        return new LogEntry(at, "reports", what, root.id().text(), "", outcome.apiName());
    }
}
