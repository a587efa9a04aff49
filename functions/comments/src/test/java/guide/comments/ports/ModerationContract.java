package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.Decision;
import guide.comments.domain.Discarded;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.comments.threads.PageRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
                                reply.remove(some.thread),
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
    void anotherTextStandsWhereTheOneBeforeStoodUntilItIsAnotherOne() {
        Contribution.Published root = some.root(1);
        publish(root);
        AuthorCopy copy = some.copy(root, "Hello");
        AuthorCopy later = copy.editedByModerator("New", "Why", Contributions.NOON);
        Contribution.Published after = root.revised("<p>New</p>", Contributions.NOON, true);

        assertThat(edit(root.revise(some.thread, after, copy, later))).isTrue();
        assertThat(moderation.find(root.id())).contains(after);
        assertThat(authors.copy(some.author, root.id())).contains(later);
        assertThat(records.earlier(root.id())).containsExactly(new EarlierText(0, "Hello"));
        assertThat(edit(root.revise(some.thread, after, copy, later))).isFalse();

        Contribution.Published again = after.revised("<p>Hello</p>", Contributions.NOON);
        assertThat(edit(after.revise(some.thread, again, later, copy))).isTrue();
        assertThat(authors.copy(some.author, root.id())).contains(copy);
        assertThat(records.earlier(root.id()))
                .contains(new EarlierText(1, "New", Optional.of("Why")));
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(1, 3, true));
    }

    @Test
    void whatIsHeldWaitsOnWithAnotherText() {
        Contribution.Published root = some.root(1);
        hold(root);
        AuthorCopy copy = some.copy(root, "Hello").in(State.HELD);
        AuthorCopy later = copy.editedByModerator("New", "Why", Contributions.NOON);
        Contribution.Published after = root.revised("<p>New</p>", Contributions.NOON, true);
        Held read = some.held(root);

        assertThat(edit(read.revise(after, copy, later))).isTrue();
        assertThat(moderation.held(root.id())).contains(read.revised(after, read.reasons()));
        assertThat(authors.copy(some.author, root.id())).contains(later);
        assertThat(edit(read.revise(after, copy, later))).isFalse();
    }

    @Test
    void whatHasAChangeThatWaitsGetsNoOtherText() {
        Contribution.Published root = some.root(1);
        publish(root);
        authors.holdChange(some.change(root));
        AuthorCopy copy = some.copy(root, "Hello");
        Contribution.Published after = root.revised("<p>New</p>", Contributions.NOON, true);

        assertThat(edit(root.revise(some.thread, after, copy, copy.revised("New")))).isFalse();
        assertThat(moderation.find(root.id())).contains(root);
    }

    private boolean edit(Decision.Revise revise) {
        Contribution.Published before = revise.held().proposed();
        return moderation.decide(
                revise, log("edit", before, revise.to()), new PublishEffect.None());
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
                                root.remove(some.thread),
                                log("remove", root, State.REMOVED),
                                new PublishEffect.None()))
                .isTrue();
        assertThat(moderation.find(root.id()))
                .contains(root.removed(Contribution.RemovedBy.MODERATOR));
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
                                root.spam(some.thread),
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
    void theNewestThatArePinnedStandFirstOnTheFirstPageAndInTheirPlacesToo() {
        List<Contribution.Published> roots = IntStream.range(1, 7).mapToObj(some::root).toList();
        roots.forEach(this::publish);

        Stream.of(roots.get(0), roots.get(4), roots.get(2))
                .forEach(each -> assertThat(pin(each, true)).isEqualTo(PinResult.DONE));

        for (boolean newestFirst : List.of(false, true)) {
            ThreadPage page = threads.page(first(newestFirst, 2));
            assertThat(page.pinned()).containsExactly(roots.get(4), roots.get(2), roots.getFirst());
            assertThat(page.thread().version()).isEqualTo(9);
            assertThat(behind(page, newestFirst).pinned()).isEmpty();
            assertThat(list(Optional.empty(), newestFirst, 2)).hasSize(6);
        }
        assertThat(logged(roots.getFirst().id().text())).extracting(LogEntry::what).contains("pin");
    }

    @Test
    void noMoreThanThreeArePinnedAndOneTwiceIsOne() {
        List<Contribution.Published> roots = IntStream.range(1, 5).mapToObj(some::root).toList();
        roots.forEach(this::publish);
        roots.subList(0, 3).forEach(each -> pin(each, true));

        assertThat(pin(roots.get(3), true)).isEqualTo(PinResult.TOO_MANY);
        assertThat(pin(roots.get(2), true)).isEqualTo(PinResult.DONE);
        assertThat(pin(roots.get(1), false)).isEqualTo(PinResult.DONE);
        assertThat(pin(roots.get(3), true)).isEqualTo(PinResult.DONE);
        assertThat(threads.state(some.thread).pinned())
                .containsExactly(
                        roots.get(3).id().root(),
                        roots.get(2).id().root(),
                        roots.get(0).id().root());
    }

    @Test
    void whatIsTakenAwayIsNotPinnedAnyMore() {
        Contribution.Published root = some.root(1);
        Contribution.Published other = some.root(2);
        publish(root);
        publish(other);
        publish(some.reply(root, 3));
        pin(root, true);
        pin(other, true);

        assertThat(decide(root.hold(some.thread), State.HELD)).isTrue();

        assertThat(threads.page(first(false, 10)).pinned()).containsExactly(other);
        assertThat(threads.state(some.thread).pinned()).containsExactly(other.id().root());
        assertThat(pin(root, true)).isEqualTo(PinResult.NOT_PUBLISHED);
        assertThat(pin(some.root(9), true)).isEqualTo(PinResult.NOT_PUBLISHED);
    }

    private PinResult pin(Contribution.Published root, boolean pinned) {
        String what = pinned ? "pin" : "unpin";
        return moderation.setPinned(
                root.id(),
                pinned,
                new LogEntry(Instant.now(), "grace", what, root.id().text(), "", what + "ned"));
    }

    private ThreadPage behind(ThreadPage page, boolean newestFirst) {
        return threads.page(
                new PageRequest(some.thread, Optional.empty(), newestFirst, page.next(), 2));
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

    @Test
    void whatIsTakenBackWaitsWithItsTextAndWithoutItsApproval() {
        Contribution.Published root = some.root(1);
        approve(root, new PublishEffect.None());

        assertThat(decide(root.hold(some.thread), State.HELD)).isTrue();
        assertThat(moderation.find(root.id())).isEmpty();
        assertThat(moderation.held(root.id()).map(Held::proposed)).contains(root);
        assertThat(moderation.state(root.id())).contains(State.HELD);
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(0, 2, true));
        assertThat(authors.copy(some.author, root.id()))
                .contains(some.copy(root, "Hello").in(State.HELD));
        assertThat(posts.approvals(some.author)).isZero();
    }

    @Test
    void whatIsTakenBackIsApprovedOnceMore() {
        Contribution.Published root = some.root(1);
        Contribution.Published reply = some.reply(root, 2);
        approve(root, new PublishEffect.None());
        publish(reply);
        decide(root.hold(some.thread), State.HELD);
        Held again = moderation.held(root.id()).orElseThrow();

        assertThat(moderation.find(root.id()))
                .contains(root.removed(Contribution.RemovedBy.MODERATOR));
        assertThat(decide(again.publish(), State.PUBLISHED)).isTrue();
        assertThat(all(false, 10)).containsExactly(root);
        assertThat(list(Optional.of(root.id()), false, 10)).containsExactly(reply);
        assertThat(threads.state(some.thread).count()).isEqualTo(2);
        assertThat(posts.approvals(some.author)).isEqualTo(1);
        assertThat(copyState(root)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void whatWasPublishedAtOnceTakesNoApprovalAlong() {
        Contribution.Published approved = some.root(1);
        Contribution.Published root = some.root(2);
        approve(approved, new PublishEffect.None());
        publish(root);

        decide(root.hold(some.thread), State.HELD);

        assertThat(posts.approvals(some.author)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "SPAM"})
    void whatWasDiscardedWaitsAgainAndItsAuthorIsTrustedAsBefore(State state) {
        Contribution.Published root = some.root(2);
        approve(some.root(1), new PublishEffect.None());
        hold(root);
        Held held = some.held(root);
        decide(state == State.SPAM ? held.spam() : held.reject(), state);
        Discarded discarded = moderation.discarded(root.id()).orElseThrow();

        assertThat(discarded).isEqualTo(new Discarded(held, state, State.HELD));
        assertThat(posts.approvals(some.author)).isEqualTo(state == State.SPAM ? 0 : 1);
        assertThat(moderation.state(root.id())).contains(state);
        assertThat(decide(discarded.restore(), State.HELD)).isTrue();
        assertThat(moderation.held(root.id())).contains(held);
        assertThat(moderation.discarded(root.id())).isEmpty();
        assertThat(copyState(root)).isEqualTo(State.HELD);
        assertThat(posts.approvals(some.author)).isEqualTo(1);
        assertThat(decide(discarded.restore(), State.HELD)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatWasRemovedStandsAgainWithItsVotes(int replies) {
        Contribution.Published root = some.root(1);
        publish(root);
        IntStream.range(0, replies).forEach(n -> publish(some.reply(root, 2 + n)));
        Votes voted = votes.vote(root, Identifiers.author("voter"), 1).orElseThrow();
        Contribution.Published now = moderation.published(root.id()).orElseThrow();

        decide(now.remove(some.thread), State.REMOVED);

        assertThat(moderation.state(root.id())).contains(State.REMOVED);
        Discarded discarded = moderation.discarded(root.id()).orElseThrow();
        assertThat(decide(discarded.restore(), State.PUBLISHED)).isTrue();
        assertThat(all(false, 10)).containsExactly(root.voted(voted));
        assertThat(threads.state(some.thread).count()).isEqualTo(1 + replies);
        assertThat(copyState(root)).isEqualTo(State.PUBLISHED);
        assertThat(moderation.discarded(root.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 9})
    void aReplyStandsAgainWhereverItStood(int replies) {
        Contribution.Published root = some.root(1);
        publish(root);
        IntStream.range(2, 2 + replies).forEach(n -> publish(some.reply(root, n)));
        Contribution.Published last = some.reply(root, 1 + replies);
        Contribution.Published answer = some.reply(last, 50);
        publish(answer);

        decide(last.remove(some.thread), State.REMOVED);
        assertThat(moderation.find(last.id()))
                .contains(last.removed(Contribution.RemovedBy.MODERATOR));
        decide(moderation.discarded(last.id()).orElseThrow().restore(), State.PUBLISHED);

        assertThat(list(Optional.of(root.id()), false, 20)).hasSize(1 + replies).contains(last);
        assertThat(threads.state(some.thread).count()).isEqualTo(2 + replies);
    }

    @Test
    void spamOnWhatIsPublishedTakesItAndTheTrustAndRestoringGivesBothBack() {
        Contribution.Published root = some.root(2);
        approve(some.root(1), new PublishEffect.None());
        approve(root, new PublishEffect.None());

        assertThat(decide(root.spam(some.thread), State.SPAM)).isTrue();
        assertThat(moderation.find(root.id())).isEmpty();
        assertThat(posts.approvals(some.author)).isZero();

        decide(moderation.discarded(root.id()).orElseThrow().restore(), State.PUBLISHED);
        assertThat(moderation.find(root.id())).contains(root);
        assertThat(posts.approvals(some.author)).isEqualTo(2);
    }

    @Test
    void whatWasRemovedCanAlsoWaitOnceMore() {
        Contribution.Published root = some.root(1);
        approve(root, new PublishEffect.None());
        decide(root.remove(some.thread), State.REMOVED);

        decide(moderation.discarded(root.id()).orElseThrow().hold(), State.HELD);

        assertThat(moderation.held(root.id()).map(Held::proposed)).contains(root);
        assertThat(posts.approvals(some.author)).isZero();
    }

    @Test
    void aRejectedChangeWaitsAgainWhileItsTextIsThere() {
        Contribution.Published root = some.root(1);
        publish(root);
        Held change = some.change(root);
        authors.holdChange(change);
        decide(change.reject(), State.REJECTED);
        Discarded discarded = moderation.discarded(root.id()).orElseThrow();

        assertThat(moderation.state(root.id())).contains(State.PUBLISHED);
        assertThat(decide(discarded.restore(), State.HELD)).isTrue();
        assertThat(moderation.held(root.id())).contains(change);

        decide(change.reject(), State.REJECTED);
        Contribution.Published after = root.revised("<p>Newer</p>", Contributions.NOON);
        authors.revise(root, after, some.copy(root, "Hello"), "Newer");
        assertThat(decide(discarded.restore(), State.HELD)).isFalse();
        assertThat(moderation.find(root.id())).contains(after);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "SPAM", "REMOVED"})
    void nothingOfWhatItsAuthorDeletesCanBeRestored(State state) {
        Contribution.Published root = some.root(1);
        Discarded discarded = discarded(root, state);

        assertThat(authors.wipe(some.copy(root, "Hello").in(state))).isTrue();
        assertThat(moderation.discarded(root.id())).isEmpty();
        assertThat(decide(discarded.restore(), discarded.before())).isFalse();
        assertThat(moderation.held(root.id())).isEmpty();
        assertThat(moderation.find(root.id())).isEmpty();
        assertThat(records.past(root.id())).isEmpty();
        assertThat(moderation.state(root.id())).contains(State.REMOVED);
    }

    @Test
    void aRejectedChangeGoesWithWhatItWasToChange() {
        Contribution.Published root = some.root(1);
        publish(root);
        authors.holdChange(some.change(root));
        decide(some.change(root).reject(), State.REJECTED);

        remove(root);

        assertThat(moderation.discarded(root.id())).isEmpty();
    }

    private Discarded discarded(Contribution.Published root, State state) {
        if (state == State.REMOVED) {
            publish(root);
            decide(root.remove(some.thread), state);
        } else {
            hold(root);
            Held held = some.held(root);
            decide(state == State.SPAM ? held.spam() : held.reject(), state);
        }
        return moderation.discarded(root.id()).orElseThrow();
    }

    private boolean decide(Decision decision, State outcome) {
        return moderation.decide(
                decision,
                log("decide", decision.held().proposed(), outcome),
                new PublishEffect.None());
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
