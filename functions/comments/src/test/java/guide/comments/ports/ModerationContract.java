package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadState;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What every adapter of [Moderation] does. Edits of the catalogue are tested where there is a
/// catalogue, on its table.
abstract class ModerationContract extends PortContract {

    ModerationContract(Ports ports) {
        super(ports);
    }

    @Test
    void whatIsApprovedStandsInItsThread() {
        Contribution.Published root = some.root(1);

        assertThat(approve(root, new PublishEffect.None())).isTrue();
        assertThat(moderation.find(root.id())).contains(root);
        assertThat(moderation.held(root.id())).isEmpty();
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(1, 1, true));
        assertThat(copyState(root)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aReplyThatIsApprovedStandsBehindThoseBeforeIt() {
        Contribution.Published root = some.root(1);
        publish(root);
        List<Contribution.Published> replies =
                IntStream.range(2, 8).mapToObj(n -> some.reply(root, n)).toList();

        assertThat(replies).allMatch(each -> approve(each, new PublishEffect.None()));
        assertThat(list(Optional.of(root.id()), false, 4)).isEqualTo(replies);
        assertThat(threads.page(first(true, 1)).entries().getFirst().replies())
                .isEqualTo(replies.subList(0, 3));
    }

    @Test
    void aTombstoneGoesWithItsLastReplyWhoeverTakesThatAway() {
        Contribution.Published root = some.root(1);
        Contribution.Published reply = some.reply(root, 2);
        List.of(root, reply).forEach(this::publish);
        remove(root);

        assertThat(
                        moderation.decide(
                                reply.remove(),
                                log("remove", reply, State.REMOVED),
                                new PublishEffect.None()))
                .isTrue();
        assertThat(all(false, 10)).isEmpty();
    }

    @Test
    void aDecisionIsMadeOnceAndLoggedOnce() {
        Contribution.Published root = some.root(1);
        hold(root);
        Held held = some.held(root);
        LogEntry rejected = log("reject", root, State.REJECTED);

        assertThat(moderation.decide(held.reject(), rejected, new PublishEffect.None())).isTrue();
        assertThat(
                        moderation.decide(
                                held.publish(),
                                log("publish", root, State.PUBLISHED),
                                new PublishEffect.None()))
                .isFalse();
        assertThat(moderation.lastDecision(root.id())).contains(rejected);
        assertThat(logged(root.id().text())).containsExactly(rejected);
        assertThat(moderation.find(root.id())).isEmpty();
        assertThat(copyState(root)).isEqualTo(State.REJECTED);
    }

    @Test
    void aDecisionOnATextThatChangedIsNotMade() {
        Contribution.Published root = some.root(1);
        hold(root);
        Held read = some.held(root);
        Held after = read.revised(root.revised("<p>New</p>", Contributions.NOON), read.reasons());
        authors.reviseHeld(read, after, some.copy(root, "Hello").in(State.HELD), "New");

        assertThat(
                        moderation.decide(
                                read.publish(),
                                log("publish", root, State.PUBLISHED),
                                new PublishEffect.None()))
                .isFalse();
        assertThat(moderation.held(root.id())).contains(after);
        assertThat(logged(root.id().text())).isEmpty();
    }

    @Test
    void anApprovedChangeTakesTheTextsPlace() {
        Contribution.Published root = some.root(1);
        publish(root);
        Held change = some.change(root);
        authors.holdChange(change);

        assertThat(
                        moderation.decide(
                                change.publish(),
                                log("publish", root, State.PUBLISHED),
                                new PublishEffect.None()))
                .isTrue();
        assertThat(moderation.find(root.id())).contains(change.proposed());
        assertThat(authors.copy(some.author, root.id()).map(AuthorCopy::markdown))
                .contains("Changed");
        assertThat(records.earlier(root.id())).containsExactly(new EarlierText(0, "Hello"));
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(1, 2, true));
    }

    @Test
    void aRejectedChangeLeavesWhatIsPublished() {
        Contribution.Published root = some.root(1);
        publish(root);
        authors.holdChange(some.change(root));

        assertThat(
                        moderation.decide(
                                some.change(root).reject(),
                                log("reject", root, State.REJECTED),
                                new PublishEffect.None()))
                .isTrue();
        assertThat(moderation.find(root.id())).contains(root);
        assertThat(copyState(root)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void whatIsRemovedLeavesATombstoneWhereThereAreReplies() {
        Contribution.Published root = some.root(1);
        publish(root);
        publish(some.reply(root, 2));

        assertThat(
                        moderation.decide(
                                root.remove(),
                                log("remove", root, State.REMOVED),
                                new PublishEffect.None()))
                .isTrue();
        assertThat(moderation.find(root.id())).contains(root.removed());
        assertThat(moderation.published(root.id())).isEmpty();
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(1, 3, true));
        assertThat(copyState(root)).isEqualTo(State.REMOVED);
    }

    @Test
    void spamThatWasPublishedGoesAndTakesItsAuthorsTrust() {
        Contribution.Published trusted = some.root(1);
        hold(trusted);
        moderation.decide(
                some.held(trusted).publish(),
                log("publish", trusted, State.PUBLISHED),
                new PublishEffect.None());
        Contribution.Published root = some.root(2);
        publish(root);

        assertThat(
                        moderation.decide(
                                root.spam(),
                                log("spam", root, State.SPAM),
                                new PublishEffect.None()))
                .isTrue();
        assertThat(moderation.find(root.id())).isEmpty();
        assertThat(posts.approvals(some.author)).isZero();
        assertThat(copyState(root)).isEqualTo(State.SPAM);
    }

    @Test
    void aThreadIsClosedAndOpenedAndBothAreLogged() {
        moderation.setOpen(some.thread, false, threadLog("close-thread", "closed"));
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(0, 1, false));

        moderation.setOpen(some.thread, true, threadLog("open-thread", "open"));
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(0, 2, true));
        assertThat(logged(some.thread.text()))
                .extracting(LogEntry::what)
                .containsExactlyInAnyOrder("close-thread", "open-thread");
    }

    @Test
    void whatWasHeldIsApprovedAlsoOnceTheThreadIsClosed() {
        Contribution.Published root = some.root(1);
        hold(root);
        moderation.setOpen(some.thread, false, threadLog("close-thread", "closed"));

        assertThat(
                        moderation.decide(
                                some.held(root).publish(),
                                log("publish", root, State.PUBLISHED),
                                new PublishEffect.None()))
                .isTrue();
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(1, 2, false));
    }

    private State copyState(Contribution.Published contribution) {
        return authors.copy(contribution.authorId(), contribution.id()).orElseThrow().state();
    }

    private List<LogEntry> logged(String subject) {
        return records.log("", 100).items().stream()
                .filter(entry -> subject.equals(entry.subject()))
                .toList();
    }
}
