package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Decision;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What every adapter of [ModerationRecords] does. A storage may hold what other tests have
/// written, so lists are looked at from a position of their own.
abstract class ModerationRecordsContract extends PortContract {

    private static final List<State> ALL_STATES =
            List.of(State.HELD, State.REJECTED, State.SPAM, State.REMOVED);

    ModerationRecordsContract(Ports ports) {
        super(ports);
    }

    @Test
    void theQueueShowsWhatIsHeldOldestFirst() {
        List<Contribution.Published> held =
                IntStream.of(3, 1, 2).mapToObj(n -> some.root(n)).toList();
        held.forEach(this::hold);

        assertThat(queue(ContributionKind.COMMENT))
                .filteredOn(each -> each.thread().equals(some.thread))
                .containsExactly(
                        some.held(some.root(1)), some.held(some.root(2)), some.held(some.root(3)));
    }

    @Test
    void theThreadIsKnownOfWhatWasSentWhateverBecameOfIt() {
        Contribution.Published held = some.root(1);
        Contribution.Published rejected = some.root(2);
        hold(held);
        hold(rejected);
        moderation.decide(
                some.held(rejected).reject(),
                log("reject", rejected, State.REJECTED),
                new PublishEffect.None());

        assertThat(records.thread(held.id())).contains(some.thread);
        assertThat(records.thread(rejected.id())).contains(some.thread);

        Contribution.Published published = some.root(3);
        publish(published);
        assertThat(records.thread(published.id())).contains(some.thread);
        assertThat(records.thread(new Contributions().root(1).id())).isEmpty();
    }

    @Test
    void theQueueIsOfTheKindsThatAreAskedFor() {
        Contribution.Published suggestion =
                Contributions.with(
                        new Content.Suggestion("old", "", "", "new", List.of()), some.root(1));
        hold(suggestion);

        assertThat(queue(ContributionKind.COMMENT))
                .noneMatch(held -> held.id().equals(suggestion.id()));
        assertThat(queue(ContributionKind.EDIT))
                .noneMatch(held -> held.id().equals(suggestion.id()));
        assertThat(queue(ContributionKind.SUGGESTION))
                .anyMatch(held -> held.equals(some.held(suggestion)));
        assertThat(records.held(suggestion.id())).contains(some.held(suggestion));
    }

    /// All that waits of one kind, by pages.
    private List<Held> queue(ContributionKind kind) {
        List<Held> found = new ArrayList<>();
        String after = "";
        do {
            Page<Held> page = records.queue(List.of(kind), after, 100);
            found.addAll(page.items());
            after = page.next();
        } while (!after.isEmpty());
        return found;
    }

    @Test
    void theLogGoesOnWhereAPageEnds() throws InterruptedException {
        approve(some.root(1), new PublishEffect.None());
        Thread.sleep(2);
        approve(some.root(2), new PublishEffect.None());

        Page<LogEntry> first = records.log("", 1);
        Page<LogEntry> second = records.log(first.next(), 1);

        assertThat(first.items())
                .extracting(LogEntry::subject)
                .containsExactly(some.root(2).id().text());
        assertThat(second.items())
                .extracting(LogEntry::subject)
                .containsExactly(some.root(1).id().text());
    }

    @Test
    void whatIsHeldAndWhatWasDecidedIsReadAtOnceAndEachOnce() {
        Contribution.Published held = some.root(1);
        Contribution.Published rejected = some.root(2);
        Contribution.Published erased = some.root(3);
        List.of(held, rejected, erased).forEach(this::hold);
        for (Contribution.Published each : List.of(rejected, erased)) {
            moderation.decide(
                    some.held(each).reject(),
                    log("reject", each, State.REJECTED),
                    new PublishEffect.None());
        }
        authors.wipe(some.copy(erased, "Hello").in(State.REJECTED));

        List<ContributionId> decided =
                List.of(rejected.id(), erased.id(), rejected.id(), held.id(), some.root(4).id());
        assertThat(records.past(List.of(some.held(held)), decided))
                .containsExactlyInAnyOrder(
                        some.copy(held, "Hello").in(State.HELD),
                        some.copy(rejected, "Hello").in(State.REJECTED));
        assertThat(records.past(List.of(), List.of())).isEmpty();
    }

    @Test
    void whatStandsInNoThreadIsListedNewestFirstAndGoesOn() {
        List<Contribution.Published> all =
                IntStream.rangeClosed(1, 5).mapToObj(some::root).toList();
        all.forEach(this::hold);
        discard(some.held(all.get(1)).reject());
        discard(some.held(all.get(3)).spam());
        discard(some.held(all.get(2)).publish());

        assertThat(listed(ALL_STATES, 2))
                .containsExactly(
                        new Discarded(some.held(all.get(4)), State.HELD, State.HELD),
                        new Discarded(some.held(all.get(3)), State.SPAM, State.HELD),
                        new Discarded(some.held(all.get(1)), State.REJECTED, State.HELD),
                        new Discarded(some.held(all.get(0)), State.HELD, State.HELD));
        assertThat(listed(List.of(State.REJECTED), 1))
                .extracting(Discarded::id)
                .containsExactly(all.get(1).id());
        assertThat(listed(List.of(State.REMOVED), 1)).isEmpty();
    }

    private void discard(Decision decision) {
        moderation.decide(
                decision,
                log("decide", decision.held().proposed(), decision.to()),
                new PublishEffect.None());
    }

    /// Those of this test, by pages; the table has many more.
    private List<Discarded> listed(List<State> states, int limit) {
        List<ContributionKind> kinds = List.of(ContributionKind.values());
        List<Discarded> found = new ArrayList<>();
        String oldest = some.root(1).id().own();
        String before = some.root(6).id().own();
        while (before.compareTo(oldest) > 0) {
            Page<Discarded> page = records.contributions(states, kinds, before, limit);
            page.items().stream()
                    .filter(each -> each.held().thread().equals(some.thread))
                    .forEach(found::add);
            before = page.next();
        }
        return found;
    }

    @Test
    void whatWasDecidedIsListedOnceAndRemembered() {
        Contribution.Published root = some.root(1);
        approve(root, new PublishEffect.None());
        LogEntry removed = log("remove", root, State.REMOVED);
        moderation.decide(root.remove(some.thread), removed, new PublishEffect.None());

        assertThat(records.lastDecision(root.id())).contains(removed);
        assertThat(records.lastDecision(some.root(2).id())).isEmpty();
    }

    @Test
    void aPastContributionIsAsItsAuthorWroteItUntilTheyRemoveIt() {
        Contribution.Published published = some.root(1);
        Contribution.Published held = some.root(2);
        Contribution.Published rejected = some.root(3);
        publish(published);
        hold(held);
        hold(rejected);
        moderation.decide(
                some.held(rejected).reject(),
                log("reject", rejected, State.REJECTED),
                new PublishEffect.None());

        assertThat(List.of(published, held, rejected))
                .extracting(each -> records.past(each.id()).map(AuthorCopy::state).orElseThrow())
                .containsExactly(State.PUBLISHED, State.HELD, State.REJECTED);
        authors.wipe(authors.copy(some.author, rejected.id()).orElseThrow());
        assertThat(records.past(rejected.id())).isEmpty();
        assertThat(records.past(some.root(4).id())).isEmpty();
    }
}
