package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.comments.authors.AuthorData;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionStore;
import guide.comments.domain.ContributionStore.PageRequest;
import guide.comments.domain.ContributionStore.PostResult;
import guide.comments.domain.ContributionStore.ThreadEntry;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.Votes;
import guide.comments.storage.ModerationStore.ExtraWrites;
import guide.lambda.problem.ServiceUnavailableException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A write of several steps that breaks off at any of them: the caller is told to come back, and
/// coming back makes it exactly once.
@Tag("tables")
class CrashPointsTest {

    private final ContributionStore sound =
            new DynamoContributionStore(LocalTables.CLIENT, LocalTables.COMMENTS);
    private final ModerationStore moderation =
            new ModerationStore(LocalTables.CLIENT, LocalTables.COMMENTS);
    private final Contributions some = new Contributions();
    private final Contribution.Published root = some.root(1);
    private final Contribution.Published revised = root.revised("<p>New</p>", Contributions.NOON);
    private final AuthorCopy authorCopy = some.manuscript(root, "Hello");
    private final Held held =
            new Held(
                    some.thread,
                    root,
                    Optional.empty(),
                    List.of(new HoldReason("trust", "It is new.")));

    @Test
    void aPostIsTwoWrites() {
        assertThat(writes(store -> store.publish(some.thread, root, authorCopy))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER", "2, BEFORE", "2, AFTER"})
    void aPostThatBrokeOffIsMadeOnceByItsRetry(int write, Faults.When when) {
        assertUnavailable(write, when, store -> store.publish(some.thread, root, authorCopy));

        assertThat(sound.publish(some.thread, root, authorCopy))
                .isEqualTo(new PostResult.Stored(root, State.PUBLISHED));
        assertThat(
                        sound.page(new PageRequest(some.thread, Optional.empty(), false, "", 10))
                                .entries())
                .extracting(ThreadEntry::contribution)
                .containsExactly(root);
        assertThat(sound.state(some.thread).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE, 1", "1, AFTER, 2"})
    void anEditThatBrokeOffIsThereOrNotButNeverHalf(int write, Faults.When when, long version) {
        sound.publish(some.thread, root, authorCopy);

        assertUnavailable(write, when, store -> store.revise(root, revised, authorCopy, "New"));

        boolean applied = sound.find(root.id()).equals(Optional.of(revised));
        assertThat(applied).isEqualTo(version == 2);
        assertThat(sound.state(some.thread).version()).isEqualTo(version);
        assertThat(sound.manuscript(some.author, root.id()).orElseThrow().markdown())
                .isEqualTo(applied ? "New" : "Hello");
    }

    /// The first write takes away the earlier text, the second all the rest.
    @ParameterizedTest
    @CsvSource({"1, BEFORE, 1", "1, AFTER, 1", "2, BEFORE, 1", "2, AFTER, 0"})
    void aRemovalThatBrokeOffIsThereOrNotButNeverHalf(int write, Faults.When when, long count) {
        sound.publish(some.thread, root, authorCopy);
        sound.revise(root, revised, authorCopy, "New");
        sound.holdChange(change(revised));

        assertUnavailable(write, when, store -> store.remove(revised, authorCopy));

        assertThat(sound.state(some.thread).count()).isEqualTo(count);
        assertThat(sound.find(root.id()).isPresent()).isEqualTo(count == 1);
        assertThat(sound.held(root.id()).isPresent()).isEqualTo(count == 1);
        assertThat(sound.remove(revised, authorCopy)).isEqualTo(count == 1);
        assertThat(sound.manuscripts(some.author).getFirst().markdown()).isEmpty();
        assertThat(sound.held(root.id())).isEmpty();
        assertThat(moderation.reads().earlier(root.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER"})
    void aVoteThatBrokeOffIsCountedOnceByItsRetry(int write, Faults.When when) {
        sound.publish(some.thread, root, authorCopy);
        AuthorId voter = AuthorId.of("voter");

        assertUnavailable(write, when, store -> store.vote(root, voter, 1));

        long counted = when == Faults.When.AFTER ? 1 : 0;
        assertThat(sound.published(root.id()).orElseThrow().votes())
                .isEqualTo(new Votes(counted, 0));
        assertThat(sound.voteOf(root.id(), voter)).isEqualTo(counted);
        assertThat(sound.vote(root, voter, 1)).contains(new Votes(1, 0));
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER"})
    void aHeldTextThatWasBeingChangedHasOneTextOrTheOther(int write, Faults.When when) {
        Held after = new Held(some.thread, revised, Optional.empty(), held.reasons());
        AuthorCopy waiting = authorCopy.in(State.HELD);
        sound.hold(held, waiting);

        assertUnavailable(write, when, store -> store.reviseHeld(held, after, waiting, "New"));

        boolean applied = when == Faults.When.AFTER;
        assertThat(sound.held(root.id())).contains(applied ? after : held);
        assertThat(sound.manuscript(some.author, root.id()).orElseThrow().markdown())
                .isEqualTo(applied ? "New" : "Hello");
        assertThat(moderation.reads().earlier(root.id()))
                .isEqualTo(applied ? List.of(new EarlierText(0, "Hello")) : List.of());
    }

    /// However often the table goes away, asking again gets there.
    @Test
    void allOfAnAuthorIsRemovedAtLastWhereverItBreaksOff() {
        sound.publish(some.thread, root, authorCopy);
        sound.revise(root, revised, authorCopy, "New");
        Contribution.Published second = some.root(2);
        sound.hold(waiting(second), some.manuscript(second, "Waits").in(State.HELD));

        int broken = 0;
        for (int write = 1; !removedAll(write); write = 1 + broken % 4) {
            broken++;
            assertThat(broken).isLessThan(20);
        }
        assertThat(sound.manuscripts(some.author)).hasSize(2);
        assertThat(sound.manuscripts(some.author))
                .allSatisfy(left -> assertThat(left.markdown()).isEmpty());
        assertThat(sound.find(root.id())).isEmpty();
        assertThat(sound.held(second.id())).isEmpty();
        assertThat(moderation.reads().earlier(root.id())).isEmpty();
        assertThat(sound.state(some.thread).count()).isZero();
    }

    private boolean removedAll(int failing) {
        ContributionStore breaking = store(new Faults(failing, Faults.When.AFTER));
        try {
            AuthorData.removeAll(breaking, some.author);
            return true;
        } catch (ServiceUnavailableException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER"})
    void aHeldPostThatBrokeOffIsHeldOnceByItsRetry(int write, Faults.When when) {
        assertUnavailable(write, when, store -> store.hold(held, authorCopy.in(State.HELD)));

        assertThat(sound.hold(held, authorCopy.in(State.HELD)))
                .isEqualTo(new PostResult.Stored(root, State.HELD));
        assertThat(sound.held(root.id())).contains(held);
        assertThat(sound.find(root.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER", "2, BEFORE", "2, AFTER"})
    void aPostThatWasToBePublishedIsNotHeldByItsRetry(int write, Faults.When when) {
        assertUnavailable(write, when, store -> store.publish(some.thread, root, authorCopy));

        PostResult retry = sound.hold(held, authorCopy.in(State.HELD));
        boolean begun = write == 2 || when == Faults.When.AFTER;

        assertThat(retry)
                .isEqualTo(new PostResult.Stored(root, begun ? State.PUBLISHED : State.HELD));
        assertThat(sound.find(root.id()).isPresent()).isEqualTo(begun);
        assertThat(sound.held(root.id()).isPresent()).isEqualTo(!begun);
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE, HELD", "1, AFTER, PUBLISHED"})
    void aDecisionThatBrokeOffIsThereOrNotButNeverHalf(
            int write, Faults.When when, State expected) {
        sound.hold(held, authorCopy.in(State.HELD));
        LogEntry logEntry =
                new LogEntry(
                        Contributions.NOON, "grace", "publish", root.id().text(), "", "published");
        ModerationStore breaking =
                new ModerationStore(
                        LocalTables.through(new Faults(write, when)), LocalTables.COMMENTS);

        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> breaking.decide(held.publish(), logEntry, ExtraWrites.NOTHING));

        boolean published = expected == State.PUBLISHED;
        assertThat(sound.manuscript(some.author, root.id()).orElseThrow().state())
                .isEqualTo(expected);
        assertThat(sound.find(root.id()).isPresent()).isEqualTo(published);
        assertThat(sound.held(root.id()).isPresent()).isEqualTo(!published);
        assertThat(sound.approvals(some.author)).isEqualTo(published ? 1 : 0);
        assertThat(sound.state(some.thread).count()).isEqualTo(published ? 1 : 0);
    }

    private Held waiting(Contribution.Published contribution) {
        return new Held(some.thread, contribution, Optional.empty(), held.reasons());
    }

    private Held change(Contribution.Published of) {
        Contribution.Published next = of.revised("<p>Changed</p>", Contributions.NOON);
        return new Held(some.thread, next, Optional.of("Changed"), held.reasons());
    }

    private static int writes(Consumer<ContributionStore> step) {
        Faults none = new Faults(0, Faults.When.BEFORE);
        step.accept(store(none));
        return none.writes();
    }

    private static void assertUnavailable(
            int write, Faults.When when, Consumer<ContributionStore> step) {
        ContributionStore breaking = store(new Faults(write, when));

        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> step.accept(breaking));
    }

    private static ContributionStore store(Faults faults) {
        return new DynamoContributionStore(LocalTables.through(faults), LocalTables.COMMENTS);
    }
}
