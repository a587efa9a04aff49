package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionStore;
import guide.comments.domain.ContributionStore.PageRequest;
import guide.comments.domain.ContributionStore.PostResult;
import guide.comments.domain.ContributionStore.ThreadEntry;
import guide.comments.domain.ContributionStore.ThreadPage;
import guide.comments.domain.ContributionStore.ThreadState;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// What every adapter of [ContributionStore] does.
abstract class ContributionStoreContract {

    private final Contributions some = new Contributions();

    abstract ContributionStore store();

    abstract void close(ThreadKey thread);

    @Test
    void whatIsPublishedIsFoundAndListedAsItWas() {
        Contribution.Published root = some.root(1);

        assertThat(publish(root)).isEqualTo(new PostResult.Stored(root, State.PUBLISHED));
        assertThat(store().find(root.id())).contains(root);
        assertThat(all(false, 10)).containsExactly(root);
        assertThat(store().manuscript(some.author, root.id()))
                .contains(some.manuscript(root, "Hello"));
    }

    @Test
    void anUnknownIdIsNotFoundAndAnUnknownThreadIsEmpty() {
        ThreadPage page = store().page(first(false, 10));

        assertThat(store().find(some.root(1).id())).isEmpty();
        assertThat(page.entries()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(page.thread()).isEqualTo(ThreadState.EMPTY);
        assertThat(store().state(some.thread)).isEqualTo(ThreadState.EMPTY);
    }

    @Test
    void publishedTwiceIsThereOnceAndCountedOnce() {
        Contribution.Published root = some.root(1);
        publish(root);

        assertThat(publish(root)).isEqualTo(new PostResult.Stored(root, State.PUBLISHED));
        assertThat(store().state(some.thread)).isEqualTo(new ThreadState(1, 1, true));
    }

    @Test
    void anAuthorsKeyIsBoundToItsFirstFingerprint() {
        Contribution.Published root = some.root(1);
        publish(root);

        PostResult other = store().publish(some.thread, root, some.manuscript(root, "Other"));

        assertThat(other).isEqualTo(new PostResult.KeyConflict());
        assertThat(all(false, 10)).containsExactly(root);
    }

    @Test
    void aClosedThreadTakesNothingAndKeepsWhatItHas() {
        Contribution.Published root = some.root(1);
        publish(root);
        close(some.thread);

        assertThat(publish(some.root(2))).isEqualTo(new PostResult.Closed());
        assertThat(publish(root)).isEqualTo(new PostResult.Stored(root, State.PUBLISHED));
        assertThat(store().state(some.thread).open()).isFalse();
        assertThat(store().manuscripts(some.author)).hasSize(1);
    }

    @Test
    void aRootShowsItsFirstRepliesAndWhereTheyGoOn() {
        Contribution.Published root = some.root(1);
        publish(root);
        List<Contribution.Published> replies =
                IntStream.range(2, 7).mapToObj(n -> some.reply(root, n)).toList();
        replies.forEach(this::publish);

        ThreadEntry entry = store().page(first(false, 10)).entries().getFirst();
        PageRequest following =
                new PageRequest(
                        some.thread, Optional.of(root.id()), false, entry.moreReplies(), 10);
        ThreadPage rest = store().page(following);

        assertThat(entry.contribution()).isEqualTo(root);
        assertThat(entry.replies()).isEqualTo(replies.subList(0, 3));
        assertThat(rest.entries())
                .extracting(ThreadEntry::contribution)
                .isEqualTo(replies.subList(3, 5));
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void aReplyKnowsWhatItRepliesTo() {
        Contribution.Published root = some.root(1);
        Contribution.Published reply = some.reply(root, 2);
        Contribution.Published deeper = some.reply(reply, 3);
        List.of(root, reply, deeper).forEach(this::publish);

        assertThat(store().find(reply.id()).orElseThrow().parent()).contains(root.id());
        assertThat(store().find(deeper.id()).orElseThrow().parent()).contains(reply.id());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageIsNoLongerThanItsLimitWhereRepliesFillTheFirstQuery(boolean newestFirst) {
        Contribution.Published talkedAbout = some.root(newestFirst ? 19 : 1);
        publish(talkedAbout);
        IntStream.range(21, 24).forEach(n -> publish(some.reply(talkedAbout, n)));
        IntStream.range(2, 10).forEach(n -> publish(some.root(n)));

        ThreadPage page = store().page(first(newestFirst, 3));

        assertThat(page.entries()).hasSize(3);
        assertThat(page.entries().getFirst().contribution()).isEqualTo(talkedAbout);
        assertThat(all(newestFirst, 3)).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "false, 2", "false, 9", "true, 1", "true, 2", "true, 9"})
    void pagesShowEveryRootOnceInOrder(boolean newestFirst, int limit) {
        List<Contribution> roots = new ArrayList<>();
        for (int n = 1; n < 6; n++) {
            Contribution.Published root = some.root(n);
            roots.add(newestFirst ? 0 : roots.size(), root);
            publish(root);
            for (int reply = 1; reply < 8; reply++) {
                publish(some.reply(root, n + 10 * reply));
            }
        }

        assertThat(all(newestFirst, limit)).isEqualTo(roots);
    }

    @Test
    void aRevisionTakesTheOldOnesPlaceAndIsSeen() {
        Contribution.Published root = some.root(1);
        publish(root);
        Contribution.Published after = root.revised("<p>New</p>", Contributions.NOON);
        AuthorCopy earlier = some.manuscript(root, "Hello");

        assertThat(store().revise(root, after, earlier, "New")).isTrue();
        assertThat(store().find(root.id())).contains(after);
        assertThat(store().manuscript(some.author, root.id()).orElseThrow().markdown())
                .isEqualTo("New");
        assertThat(store().state(some.thread)).isEqualTo(new ThreadState(1, 2, true));
        assertThat(store().revise(root, after, earlier, "Again")).isFalse();
    }

    @Test
    void whatIsRemovedIsGoneAndStaysGone() {
        Contribution.Published root = some.root(1);
        publish(root);

        assertThat(remove(root)).isTrue();
        assertThat(remove(root)).isFalse();
        publish(root);
        assertThat(store().find(root.id())).isEmpty();
        assertThat(store().state(some.thread)).isEqualTo(new ThreadState(0, 2, true));
        assertThat(store().manuscripts(some.author))
                .singleElement()
                .isEqualTo(some.manuscript(root, "Hello").removed());
    }

    @Test
    void whatWasRepliedToLeavesATombstone() {
        Contribution.Published root = some.root(1);
        Contribution.Published reply = some.reply(root, 2);
        Contribution.Published deeper = some.reply(reply, 3);
        List.of(root, reply, deeper).forEach(this::publish);

        remove(reply);
        remove(root);

        assertThat(all(false, 10)).containsExactly(root.removed());
        assertThat(store().page(first(false, 10)).entries().getFirst().replies())
                .containsExactly(reply.removed(), deeper);
        assertThat(store().state(some.thread).count()).isEqualTo(1);
    }

    @Test
    void aKeyOfAnotherAuthorIsTaken() {
        Contribution.Published root = some.root(1);
        AuthorCopy theirs = by(AuthorId.of("somebody else"), some.manuscript(root, "Hello"));
        publish(root);
        store().hold(held(some.root(2)), some.manuscript(some.root(2), "Hello").in(State.HELD));

        assertThat(store().publish(some.thread, by(theirs.author(), root), theirs))
                .isEqualTo(new PostResult.KeyConflict());
        assertThat(
                        store().hold(
                                        held(by(theirs.author(), some.root(2))),
                                        by(theirs.author(), some.manuscript(some.root(2), "Hi"))
                                                .in(State.HELD)))
                .isEqualTo(new PostResult.KeyConflict());
        assertThat(store().manuscripts(theirs.author())).isEmpty();
        assertThat(all(false, 10)).containsExactly(root);
    }

    @Test
    void aLaterTextTakesAnEarlierChangeOutOfTheQueue() {
        Contribution.Published root = some.root(1);
        publish(root);
        store().holdChange(change(root));
        Contribution.Published after = root.revised("<p>New</p>", Contributions.NOON);

        assertThat(store().held(root.id())).isPresent();
        assertThat(store().revise(root, after, some.manuscript(root, "Hello"), "New")).isTrue();
        assertThat(store().held(root.id())).isEmpty();
        assertThat(store().holdChange(change(root))).isFalse();
        assertThat(store().holdChange(change(after))).isTrue();
    }

    @Test
    void whatIsRemovedTakesAChangeThatWaitsAlong() {
        Contribution.Published root = some.root(1);
        publish(root);
        store().holdChange(change(root));
        remove(root);

        assertThat(store().held(root.id())).isEmpty();
        assertThat(store().holdChange(change(root))).isFalse();
    }

    @Test
    void aVoterCountsOnceAndMayChangeTheirMind() {
        Contribution.Published root = some.root(1);
        publish(root);
        AuthorId ada = AuthorId.of("ada");

        assertThat(store().vote(root, ada, 1)).contains(new Votes(1, 0));
        assertThat(store().vote(root, ada, 1)).contains(new Votes(1, 0));
        assertThat(store().vote(root, AuthorId.of("bob"), 1)).contains(new Votes(2, 0));
        assertThat(store().vote(root, ada, -1)).contains(new Votes(1, 1));
        assertThat(store().vote(root, ada, 0)).contains(new Votes(1, 0));
        assertThat(store().vote(root, ada, 1)).contains(new Votes(2, 0));
        assertThat(all(false, 10)).containsExactly(root.voted(new Votes(2, 0)));
    }

    @Test
    void votesOutliveAnEditThatDidNotKnowOfThem() {
        Contribution.Published root = some.root(1);
        publish(root);
        store().vote(root, AuthorId.of("ada"), 1);

        store().revise(
                        root,
                        root.revised("<p>New</p>", Contributions.NOON),
                        some.manuscript(root, "Hello"),
                        "New");

        assertThat(store().vote(root, AuthorId.of("bob"), -1)).contains(new Votes(1, 1));
    }

    @Test
    void whatIsRemovedTakesNoVotes() {
        Contribution.Published root = some.root(1);
        publish(root);
        remove(root);

        assertThat(store().vote(root, AuthorId.of("ada"), 1)).isEmpty();
        assertThat(store().find(root.id())).isEmpty();
    }

    @Test
    void statesComeInTheOrderAsked() {
        publish(some.root(1));
        ThreadKey other = new ThreadKey.OfPage("/other/" + UUID.randomUUID());

        assertThat(store().states(List.of(other, some.thread)))
                .containsExactly(
                        Map.entry(other, ThreadState.EMPTY),
                        Map.entry(some.thread, new ThreadState(1, 1, true)));
        assertThat(store().page(new PageRequest(other, Optional.empty(), false, "", 10)).entries())
                .isEmpty();
    }

    private Held held(Contribution.Published proposed) {
        return new Held(
                some.thread,
                proposed,
                Optional.empty(),
                List.of(new HoldReason("trust", "It is new.")));
    }

    private Held change(Contribution.Published of) {
        return new Held(
                some.thread,
                of.revised("<p>Changed</p>", Contributions.NOON),
                Optional.of("Changed"),
                List.of(new HoldReason("words", "Contains a word.")));
    }

    private static AuthorCopy by(AuthorId author, AuthorCopy m) {
        return new AuthorCopy(
                author,
                m.id(),
                m.thread(),
                m.signed(),
                m.content(),
                m.markdown(),
                m.fingerprint(),
                m.tokenDigest(),
                m.state());
    }

    private static Contribution.Published by(AuthorId author, Contribution.Published p) {
        return new Contribution.Published(
                p.id(),
                p.parent(),
                author,
                p.author(),
                p.content(),
                p.html(),
                p.revision(),
                p.editedAt(),
                p.votes());
    }

    private List<Contribution> all(boolean newestFirst, int limit) {
        List<Contribution> roots = new ArrayList<>();
        String after = "";
        do {
            ThreadPage page =
                    store().page(
                                    new PageRequest(
                                            some.thread,
                                            Optional.empty(),
                                            newestFirst,
                                            after,
                                            limit));
            page.entries().forEach(entry -> roots.add(entry.contribution()));
            after = page.next();
        } while (!after.isEmpty());
        return roots;
    }

    private PageRequest first(boolean newestFirst, int limit) {
        return new PageRequest(some.thread, Optional.empty(), newestFirst, "", limit);
    }

    private boolean remove(Contribution.Published contribution) {
        return store().remove(contribution, some.manuscript(contribution, "Hello"));
    }

    private PostResult publish(Contribution.Published contribution) {
        return store().publish(some.thread, contribution, some.manuscript(contribution, "Hello"));
    }
}
