package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.domain.ThreadState;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What every adapter of [AuthorContributions] does.
abstract class AuthorContributionsContract extends PortContract {

    AuthorContributionsContract(Ports ports) {
        super(ports);
    }

    @Test
    void aRevisionTakesTheOldOnesPlaceAndIsSeen() {
        Contribution.Published root = some.root(1);
        publish(root);
        Contribution.Published after = root.revised("<p>New</p>", Contributions.NOON);
        AuthorCopy earlier = some.copy(root, "Hello");

        assertThat(authors.revise(root, after, earlier, "New")).isTrue();
        assertThat(authors.find(root.id())).contains(after);
        assertThat(authors.copy(some.author, root.id()).orElseThrow().markdown()).isEqualTo("New");
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(1, 2, true));
        assertThat(authors.revise(root, after, earlier, "Again")).isFalse();
        assertThat(records.earlier(root.id())).containsExactly(new EarlierText(0, "Hello"));
    }

    @Test
    void whatIsRemovedIsGoneAndStaysGone() {
        Contribution.Published root = some.root(1);
        publish(root);

        assertThat(remove(root)).isTrue();
        assertThat(remove(root)).isFalse();
        publish(root);
        assertThat(authors.find(root.id())).isEmpty();
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(0, 2, true));
        assertThat(authors.copies(some.author))
                .singleElement()
                .isEqualTo(some.copy(root, "Hello").removed());
    }

    @Test
    void whatWasRepliedToLeavesATombstone() {
        Contribution.Published root = some.root(1);
        Contribution.Published reply = some.reply(root, 2);
        Contribution.Published deeper = some.reply(reply, 3);
        List.of(root, reply, deeper).forEach(this::publish);

        remove(reply);
        remove(root);

        assertThat(all(false, 10)).containsExactly(root.removed(Contribution.RemovedBy.AUTHOR));
        assertThat(threads.page(first(false, 10)).entries().getFirst().replies())
                .containsExactly(reply.removed(Contribution.RemovedBy.AUTHOR), deeper);
        assertThat(threads.state(some.thread).count()).isEqualTo(1);
    }

    @Test
    void aTombstoneGoesWithItsLastReply() {
        Contribution.Published root = some.root(1);
        Contribution.Published reply = some.reply(root, 2);
        Contribution.Published deeper = some.reply(reply, 3);
        Contribution.Published deepest = some.reply(deeper, 4);
        List.of(root, reply, deeper, deepest).forEach(this::publish);
        List.of(root, deeper, reply).forEach(this::remove);

        assertThat(all(false, 10)).containsExactly(root.removed(Contribution.RemovedBy.AUTHOR));
        remove(deepest);

        assertThat(all(false, 10)).isEmpty();
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(0, 8, true));
    }

    @Test
    void aTombstoneStaysWhileAnyReplyStands() {
        Contribution.Published root = some.root(1);
        Contribution.Published first = some.reply(root, 2);
        Contribution.Published toFirst = some.reply(first, 3);
        Contribution.Published second = some.reply(first, 4);
        List.of(root, first, toFirst, second).forEach(this::publish);
        List.of(root, first, toFirst).forEach(this::remove);

        assertThat(all(false, 10)).containsExactly(root.removed(Contribution.RemovedBy.AUTHOR));
        assertThat(threads.page(first(false, 10)).entries().getFirst().replies())
                .containsExactly(first.removed(Contribution.RemovedBy.AUTHOR), second);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 9})
    void repliesAreChangedRemovedAndVotedOnWhereverTheyStand(int replies) {
        Contribution.Published root = some.root(1);
        publish(root);
        IntStream.range(2, 2 + replies).forEach(n -> publish(some.reply(root, n)));
        Contribution.Published last = some.reply(root, 1 + replies);
        Contribution.Published after = last.revised("<p>New</p>", Contributions.NOON);

        assertThat(votes.vote(last, Identifiers.author("voter"), 1)).contains(new Votes(1, 0));
        assertThat(authors.holdChange(some.change(last))).isTrue();
        assertThat(authors.revise(last, after, some.copy(last, "Hello"), "New")).isTrue();
        assertThat(authors.find(last.id())).contains(after.voted(new Votes(1, 0)));
        assertThat(authors.remove(after, some.copy(last, "New"))).isTrue();
        assertThat(authors.find(last.id())).isEmpty();
        assertThat(authors.remove(root, some.copy(root, "Hello"))).isTrue();
        assertThat(authors.find(root.id()).isPresent()).isEqualTo(replies > 1);
    }

    @Test
    void aLaterTextTakesAnEarlierChangeOutOfTheQueue() {
        Contribution.Published root = some.root(1);
        publish(root);
        authors.holdChange(some.change(root));
        Contribution.Published after = root.revised("<p>New</p>", Contributions.NOON);

        assertThat(authors.held(root.id())).isPresent();
        assertThat(authors.revise(root, after, some.copy(root, "Hello"), "New")).isTrue();
        assertThat(authors.held(root.id())).isEmpty();
        assertThat(authors.holdChange(some.change(root))).isFalse();
        assertThat(authors.holdChange(some.change(after))).isTrue();
    }

    @Test
    void whatIsRemovedTakesAHeldChangeAlong() {
        Contribution.Published root = some.root(1);
        publish(root);
        authors.holdChange(some.change(root));
        remove(root);

        assertThat(authors.held(root.id())).isEmpty();
        assertThat(authors.holdChange(some.change(root))).isFalse();
    }

    @Test
    void whatIsHeldIsRevisedWhileNobodyDecided() {
        Contribution.Published root = some.root(1);
        hold(root);
        Held before = some.held(root);
        Held after =
                before.revised(root.revised("<p>New</p>", Contributions.NOON), before.reasons());
        AuthorCopy earlier = some.copy(root, "Hello").in(State.HELD);

        assertThat(authors.reviseHeld(before, after, earlier, "New")).isTrue();
        assertThat(authors.held(root.id())).contains(after);
        assertThat(authors.copy(some.author, root.id())).contains(earlier.revised("New"));
        assertThat(records.earlier(root.id())).containsExactly(new EarlierText(0, "Hello"));
        assertThat(authors.reviseHeld(before, after, earlier, "Again")).isFalse();
    }

    @Test
    void whatIsHeldIsRemovedWhileNobodyDecided() {
        Contribution.Published root = some.root(1);
        hold(root);
        AuthorCopy copy = some.copy(root, "Hello").in(State.HELD);

        assertThat(authors.removeHeld(some.held(root), copy)).isTrue();
        assertThat(authors.held(root.id())).isEmpty();
        assertThat(authors.copies(some.author)).containsExactly(copy.removed());
        assertThat(authors.removeHeld(some.held(root), copy)).isFalse();
    }

    @Test
    void whatWasRejectedIsWiped() {
        Contribution.Published root = some.root(1);
        hold(root);
        moderation.decide(
                some.held(root).reject(),
                log("reject", root, State.REJECTED),
                new PublishEffect.None());
        AuthorCopy copy = authors.copy(some.author, root.id()).orElseThrow();

        authors.wipe(copy);

        assertThat(copy.state()).isEqualTo(State.REJECTED);
        assertThat(authors.copies(some.author)).containsExactly(copy.removed());
        assertThat(authors.find(root.id())).isEqualTo(Optional.empty());
    }

    /// Between two looks a moderator may have published it: its deletion looks again.
    @Test
    void whatIsInAnotherStateByNowIsNotWiped() {
        Contribution.Published root = some.root(1);
        approve(root, new PublishEffect.None());

        assertThat(authors.wipe(some.copy(root, "Hello").in(State.HELD))).isFalse();
        assertThat(authors.find(root.id())).contains(root);
        assertThat(authors.copy(some.author, root.id())).contains(some.copy(root, "Hello"));
    }

    @Test
    void copiesComeInTheOrderOfWriting() {
        List.of(some.root(3), some.root(1), some.root(2)).forEach(this::publish);

        assertThat(authors.copies(some.author))
                .extracting(AuthorCopy::id)
                .containsExactly(some.root(1).id(), some.root(2).id(), some.root(3).id());
    }
}
