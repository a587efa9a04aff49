package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Contribution;
import guide.comments.domain.EarlierText;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What every adapter of [AuthorTraces] does.
abstract class AuthorTracesContract extends PortContract {

    AuthorTracesContract(Ports ports) {
        super(ports);
    }

    @Test
    void aReasonIsReadWithItsEntryUntilItIsForgotten() {
        Contribution.Published root = some.root(1);
        LogEntry published = log("publish", root, State.PUBLISHED);
        LogEntry removed = log("remove", root, State.REMOVED);
        approve(root, published);
        moderation.decide(root.remove(some.thread), removed, new PublishEffect.None());
        assertThat(logged(root)).containsExactlyInAnyOrder("Because", "Because");

        traces.forgetReasons(root.id());
        traces.forgetReasons(root.id());

        assertThat(logged(root)).containsExactlyInAnyOrder("", "");
        assertThat(records.lastDecision(root.id())).contains(removed.because(""));
    }

    @Test
    void reasonsAboutOthersStay() {
        Contribution.Published root = some.root(1);
        Contribution.Published other = some.root(2);
        approve(root, log("publish", root, State.PUBLISHED));
        approve(other, log("publish", other, State.PUBLISHED));

        traces.forgetReasons(root.id());

        assertThat(logged(other)).containsExactly("Because");
    }

    @Test
    void trustIsCountedUntilItIsForgotten() {
        Contribution.Published root = some.root(1);
        approve(root, log("publish", root, State.PUBLISHED));
        assertThat(traces.approvals(some.author)).isEqualTo(1);

        traces.forgetTrust(some.author);
        traces.forgetTrust(some.author);

        assertThat(traces.approvals(some.author)).isZero();
        assertThat(posts.approvals(some.author)).isZero();
    }

    @Test
    void theTextsBeforeAreThere() {
        Contribution.Published root = some.root(1);
        publish(root);
        Contribution.Published after = root.revised("<p>New</p>", Contributions.NOON);
        authors.revise(root, after, some.copy(root, "Hello"), "New");

        assertThat(traces.earlier(root.id())).containsExactly(new EarlierText(0, "Hello"));
        assertThat(traces.earlier(some.root(2).id())).isEmpty();
    }

    @Test
    void whoNeverHadAnEditAcceptedHasNoCredit() {
        assertThat(traces.credits(some.author, "", 10).items()).isEmpty();
        traces.forgetCredit(some.author, some.root(1).id());
    }

    private void approve(Contribution.Published contribution, LogEntry logEntry) {
        hold(contribution);
        moderation.decide(some.held(contribution).publish(), logEntry, new PublishEffect.None());
    }

    private List<String> logged(Contribution.Published contribution) {
        return records.log("", 100).items().stream()
                .filter(each -> contribution.id().text().equals(each.subject()))
                .map(LogEntry::why)
                .toList();
    }
}
