package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.comments.authors.Erasure;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.Contributions;
import guide.comments.ports.Moderation;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.Ports;
import guide.comments.ports.PostResult;
import guide.comments.ports.Posts;
import guide.comments.ports.PublishEffect;
import guide.comments.ports.Threads;
import guide.comments.ports.VoteBook;
import guide.comments.reports.Reports;
import guide.comments.storage.traces.DynamoReports;
import guide.comments.subscriptions.InMemorySubscriptions;
import guide.comments.threads.PageRequest;
import guide.lambda.problem.ServiceUnavailableException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A write of several steps that breaks off at any of them: the caller is told to come back, and
/// coming back makes it exactly once.
@Tag("tables")
class CrashPointsTest {

    private static final Reports NO_REPORTS =
            new DynamoReports(LocalTables.comments(LocalTables.CLIENT));

    private final Ports sound = DynamoPorts.of(LocalTables.CLIENT);
    private final Posts posts = sound.posts();
    private final Threads threads = sound.threads();
    private final VoteBook votes = sound.votes();
    private final AuthorContributions authors = sound.authors();
    private final ModerationRecords records = sound.records();
    private final Contributions some = new Contributions();
    private final Contribution.Published root = some.root(1);
    private final Contribution.Published revised = root.revised("<p>New</p>", Contributions.NOON);
    private final AuthorCopy authorCopy = some.copy(root, "Hello");
    private final Held held =
            new Held(
                    some.thread,
                    root,
                    Optional.empty(),
                    List.of(new HoldReason("trust", "It is new.")));

    @Test
    void aPostIsTwoWrites() {
        assertThat(writes(ports -> ports.posts().publish(some.thread, root, authorCopy)))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER", "2, BEFORE", "2, AFTER"})
    void aPostThatBrokeOffIsMadeOnceByItsRetry(int write, Faults.When when) {
        assertUnavailable(
                write, when, ports -> ports.posts().publish(some.thread, root, authorCopy));

        assertThat(posts.publish(some.thread, root, authorCopy))
                .isEqualTo(new PostResult.Stored(root, State.PUBLISHED));
        assertThat(
                        threads.page(new PageRequest(some.thread, Optional.empty(), false, "", 10))
                                .entries())
                .extracting(ThreadEntry::contribution)
                .containsExactly(root);
        assertThat(threads.state(some.thread).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE, 1", "1, AFTER, 2"})
    void anEditThatBrokeOffIsThereOrNotButNeverHalf(int write, Faults.When when, long version) {
        posts.publish(some.thread, root, authorCopy);

        assertUnavailable(
                write, when, ports -> ports.authors().revise(root, revised, authorCopy, "New"));

        boolean applied = authors.find(root.id()).equals(Optional.of(revised));
        assertThat(applied).isEqualTo(version == 2);
        assertThat(threads.state(some.thread).version()).isEqualTo(version);
        assertThat(authors.copy(some.author, root.id()).orElseThrow().markdown())
                .isEqualTo(applied ? "New" : "Hello");
    }

    /// The first write takes away the earlier text, the second all the rest.
    @ParameterizedTest
    @CsvSource({"1, BEFORE, 1", "1, AFTER, 1", "2, BEFORE, 1", "2, AFTER, 0"})
    void aRemovalThatBrokeOffIsThereOrNotButNeverHalf(int write, Faults.When when, long count) {
        posts.publish(some.thread, root, authorCopy);
        authors.revise(root, revised, authorCopy, "New");
        authors.holdChange(change(revised));

        assertUnavailable(write, when, ports -> ports.authors().remove(revised, authorCopy));

        assertThat(threads.state(some.thread).count()).isEqualTo(count);
        assertThat(authors.find(root.id()).isPresent()).isEqualTo(count == 1);
        assertThat(authors.held(root.id()).isPresent()).isEqualTo(count == 1);
        assertThat(authors.remove(revised, authorCopy)).isEqualTo(count == 1);
        assertThat(authors.copies(some.author).getFirst().markdown()).isEmpty();
        assertThat(authors.held(root.id())).isEmpty();
        assertThat(records.earlier(root.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER"})
    void aVoteThatBrokeOffIsCountedOnceByItsRetry(int write, Faults.When when) {
        posts.publish(some.thread, root, authorCopy);
        AuthorId voter = Identifiers.author("voter");

        assertUnavailable(write, when, ports -> ports.votes().vote(root, voter, 1));

        long counted = when == Faults.When.AFTER ? 1 : 0;
        assertThat(authors.published(root.id()).orElseThrow().votes())
                .isEqualTo(new Votes(counted, 0));
        assertThat(votes.voteOf(root.id(), voter)).isEqualTo(counted);
        assertThat(votes.vote(root, voter, 1)).contains(new Votes(1, 0));
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER"})
    void aHeldTextThatWasBeingChangedHasOneTextOrTheOther(int write, Faults.When when) {
        Held after = new Held(some.thread, revised, Optional.empty(), held.reasons());
        AuthorCopy waiting = authorCopy.in(State.HELD);
        posts.hold(held, waiting);

        assertUnavailable(
                write, when, ports -> ports.authors().reviseHeld(held, after, waiting, "New"));

        boolean applied = when == Faults.When.AFTER;
        assertThat(authors.held(root.id())).contains(applied ? after : held);
        assertThat(authors.copy(some.author, root.id()).orElseThrow().markdown())
                .isEqualTo(applied ? "New" : "Hello");
        assertThat(records.earlier(root.id()))
                .isEqualTo(applied ? List.of(new EarlierText(0, "Hello")) : List.of());
    }

    /// However often the table goes away, asking again gets there.
    @Test
    void allOfAnAuthorIsRemovedAtLastWhereverItBreaksOff() {
        posts.publish(some.thread, root, authorCopy);
        authors.revise(root, revised, authorCopy, "New");
        Contribution.Published second = some.root(2);
        posts.hold(waiting(second), some.copy(second, "Waits").in(State.HELD));
        Contribution.Published third = Contributions.by(Identifiers.author("c"), some.root(3));
        posts.publish(some.thread, third, some.copy(third, "Another's"));
        votes.vote(third, some.author, 1);
        Contribution.Published gone = Contributions.by(Identifiers.author("c"), some.root(4));
        posts.publish(some.thread, gone, some.copy(gone, "Gone"));
        votes.vote(gone, some.author, -1);
        authors.remove(gone, some.copy(gone, "Gone"));

        int broken = 0;
        for (int write = 1; !removedAll(write); write = 1 + broken % 4) {
            broken++;
            assertThat(broken).isLessThan(30);
        }
        assertThat(authors.published(third.id()).orElseThrow().votes()).isEqualTo(Votes.NONE);
        assertThat(votes.votes(some.author, "", 10).items()).isEmpty();
        assertThat(authors.copies(some.author)).hasSize(2);
        assertThat(authors.copies(some.author))
                .allSatisfy(left -> assertThat(left.markdown()).isEmpty());
        assertThat(authors.find(root.id())).isEmpty();
        assertThat(authors.held(second.id())).isEmpty();
        assertThat(records.earlier(root.id())).isEmpty();
        assertThat(threads.state(some.thread).count()).isEqualTo(1);
    }

    /// Between the two looks, at what is published and at what is held, a moderator publishes it.
    @Test
    void whatIsPublishedWhileItsAuthorRemovesAllOfItGoesToo() {
        posts.hold(held, authorCopy.in(State.HELD));
        AtomicBoolean published = new AtomicBoolean();
        AuthorContributions overtaken =
                (AuthorContributions)
                        Proxy.newProxyInstance(
                                AuthorContributions.class.getClassLoader(),
                                new Class<?>[] {AuthorContributions.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("held")
                                            && !published.getAndSet(true)) {
                                        publishHeld();
                                    }
                                    return method.invoke(authors, arguments);
                                });

        new Erasure(overtaken, votes, sound.traces(), new InMemorySubscriptions(), NO_REPORTS)
                .eraseSome(some.author);

        assertThat(published).isTrue();
        assertThat(authors.find(root.id())).isEmpty();
        assertThat(threads.state(some.thread).count()).isZero();
        assertThat(authors.copies(some.author).getFirst().state()).isEqualTo(State.REMOVED);
    }

    private void publishHeld() {
        LogEntry logEntry =
                new LogEntry(
                        Contributions.NOON, "grace", "publish", root.id().text(), "", "published");
        sound.moderation().decide(held.publish(), logEntry, new PublishEffect.None());
    }

    /// Of one reply: the copy, then the transaction with the root's counter.
    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER", "2, BEFORE", "2, AFTER"})
    void aReplyBehindTheThirdThatBrokeOffIsMadeOnceByItsRetry(int write, Faults.When when) {
        posts.publish(some.thread, root, authorCopy);
        for (int n = 2; n < 6; n++) {
            Contribution.Published each = some.reply(root, n);
            posts.publish(some.thread, each, some.copy(each, "Hello"));
        }
        Contribution.Published reply = some.reply(root, 7);
        AuthorCopy copy = some.copy(reply, "Hello");

        assertUnavailable(write, when, ports -> ports.posts().publish(some.thread, reply, copy));

        assertThat(posts.publish(some.thread, reply, copy))
                .isEqualTo(new PostResult.Stored(reply, State.PUBLISHED));
        assertThat(threads.state(some.thread).count()).isEqualTo(6);
        assertThat(
                        threads.page(
                                        new PageRequest(
                                                some.thread, Optional.of(root.id()), false, "", 10))
                                .entries())
                .hasSize(5);
    }

    private boolean removedAll(int failing) {
        Ports breaking = ports(new Faults(failing, Faults.When.AFTER));
        try {
            return new Erasure(
                            breaking.authors(),
                            breaking.votes(),
                            breaking.traces(),
                            new InMemorySubscriptions(),
                            NO_REPORTS)
                    .eraseSome(some.author);
        } catch (ServiceUnavailableException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER"})
    void aHeldPostThatBrokeOffIsHeldOnceByItsRetry(int write, Faults.When when) {
        assertUnavailable(
                write, when, ports -> ports.posts().hold(held, authorCopy.in(State.HELD)));

        assertThat(posts.hold(held, authorCopy.in(State.HELD)))
                .isEqualTo(new PostResult.Stored(root, State.HELD));
        assertThat(authors.held(root.id())).contains(held);
        assertThat(authors.find(root.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER", "2, BEFORE", "2, AFTER"})
    void aPostThatWasToBePublishedIsNotHeldByItsRetry(int write, Faults.When when) {
        assertUnavailable(
                write, when, ports -> ports.posts().publish(some.thread, root, authorCopy));

        PostResult retry = posts.hold(held, authorCopy.in(State.HELD));
        boolean begun = write == 2 || when == Faults.When.AFTER;

        assertThat(retry)
                .isEqualTo(new PostResult.Stored(root, begun ? State.PUBLISHED : State.HELD));
        assertThat(authors.find(root.id()).isPresent()).isEqualTo(begun);
        assertThat(authors.held(root.id()).isPresent()).isEqualTo(!begun);
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE, HELD", "1, AFTER, PUBLISHED"})
    void aDecisionThatBrokeOffIsThereOrNotButNeverHalf(
            int write, Faults.When when, State expected) {
        posts.hold(held, authorCopy.in(State.HELD));
        LogEntry logEntry =
                new LogEntry(
                        Contributions.NOON, "grace", "publish", root.id().text(), "", "published");
        Moderation breaking = ports(new Faults(write, when)).moderation();

        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(
                        () -> breaking.decide(held.publish(), logEntry, new PublishEffect.None()));

        boolean published = expected == State.PUBLISHED;
        assertThat(authors.copy(some.author, root.id()).orElseThrow().state()).isEqualTo(expected);
        assertThat(authors.find(root.id()).isPresent()).isEqualTo(published);
        assertThat(authors.held(root.id()).isPresent()).isEqualTo(!published);
        assertThat(posts.approvals(some.author)).isEqualTo(published ? 1 : 0);
        assertThat(threads.state(some.thread).count()).isEqualTo(published ? 1 : 0);
    }

    private Held waiting(Contribution.Published contribution) {
        return new Held(some.thread, contribution, Optional.empty(), held.reasons());
    }

    private Held change(Contribution.Published of) {
        Contribution.Published next = of.revised("<p>Changed</p>", Contributions.NOON);
        return new Held(some.thread, next, Optional.of("Changed"), held.reasons());
    }

    private static int writes(Consumer<Ports> step) {
        Faults none = new Faults(0, Faults.When.BEFORE);
        step.accept(ports(none));
        return none.writes();
    }

    private static void assertUnavailable(int write, Faults.When when, Consumer<Ports> step) {
        Ports breaking = ports(new Faults(write, when));

        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> step.accept(breaking));
    }

    private static Ports ports(Faults faults) {
        return DynamoPorts.of(LocalTables.through(faults));
    }
}
