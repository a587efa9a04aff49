package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.State;
import guide.comments.domain.ThreadState;
import guide.comments.identity.Identifiers;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What every adapter of [Posts] does.
abstract class PostsContract extends PortContract {

    PostsContract(Ports ports) {
        super(ports);
    }

    @Test
    void whatIsPublishedIsFoundAndListedAsItWas() {
        Contribution.Published root = some.root(1);

        assertThat(publish(root)).isEqualTo(new PostResult.Stored(root, State.PUBLISHED));
        assertThat(posts.find(root.id())).contains(root);
        assertThat(all(false, 10)).containsExactly(root);
        assertThat(authors.copy(some.author, root.id())).contains(some.copy(root, "Hello"));
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertThat(posts.find(some.root(1).id())).isEmpty();
        assertThat(posts.published(some.root(1).id())).isEmpty();
    }

    @Test
    void publishedTwiceIsThereOnceAndCountedOnce() {
        Contribution.Published root = some.root(1);
        publish(root);

        assertThat(publish(root)).isEqualTo(new PostResult.Stored(root, State.PUBLISHED));
        assertThat(threads.state(some.thread)).isEqualTo(new ThreadState(1, 1, true));
    }

    @Test
    void anAuthorsKeyIsBoundToItsFirstFingerprint() {
        Contribution.Published root = some.root(1);
        publish(root);

        PostResult other = posts.publish(some.thread, root, some.copy(root, "Other"));

        assertThat(other).isEqualTo(new PostResult.KeyConflict());
        assertThat(all(false, 10)).containsExactly(root);
    }

    @Test
    void aClosedThreadTakesNothingAndKeepsWhatItHas() {
        Contribution.Published root = some.root(1);
        publish(root);
        moderation.setOpen(some.thread, false, threadLog("close-thread", "closed"));

        assertThat(publish(some.root(2))).isEqualTo(new PostResult.Closed());
        assertThat(publish(root)).isEqualTo(new PostResult.Stored(root, State.PUBLISHED));
        assertThat(threads.state(some.thread).open()).isFalse();
        assertThat(authors.copies(some.author)).hasSize(1);
    }

    @Test
    void aClosedThreadHoldsNothing() {
        moderation.setOpen(some.thread, false, threadLog("close-thread", "closed"));

        assertThat(hold(some.root(1))).isEqualTo(new PostResult.Closed());
        assertThat(authors.held(some.root(1).id())).isEmpty();
        assertThat(authors.copies(some.author)).isEmpty();
    }

    @Test
    void aReplyKnowsWhatItRepliesTo() {
        Contribution.Published root = some.root(1);
        Contribution.Published reply = some.reply(root, 2);
        Contribution.Published deeper = some.reply(reply, 3);
        List.of(root, reply, deeper).forEach(this::publish);

        assertThat(posts.find(reply.id()).orElseThrow().parent()).contains(root.id());
        assertThat(posts.find(deeper.id()).orElseThrow().parent()).contains(reply.id());
    }

    @Test
    void whatIsHeldStandsInNoThread() {
        Contribution.Published root = some.root(1);

        assertThat(hold(root)).isEqualTo(new PostResult.Stored(root, State.HELD));
        assertThat(hold(root)).isEqualTo(new PostResult.Stored(root, State.HELD));
        assertThat(posts.find(root.id())).isEmpty();
        assertThat(authors.held(root.id())).contains(some.held(root));
        assertThat(threads.state(some.thread)).isEqualTo(ThreadState.EMPTY);
    }

    @Test
    void whatIsPublishedIsNotHeldByItsRetry() {
        Contribution.Published root = some.root(1);
        publish(root);

        assertThat(hold(root)).isEqualTo(new PostResult.Stored(root, State.PUBLISHED));
        assertThat(authors.held(root.id())).isEmpty();
    }

    @Test
    void aKeyOfAnotherAuthorIsTaken() {
        Contribution.Published root = some.root(1);
        AuthorId other = Identifiers.author("somebody else");
        AuthorCopy theirs = some.copy(Contributions.by(other, root), "Hello");
        publish(root);
        hold(some.root(2));
        Contribution.Published second = Contributions.by(other, some.root(2));

        assertThat(posts.publish(some.thread, Contributions.by(other, root), theirs))
                .isEqualTo(new PostResult.KeyConflict());
        assertThat(posts.hold(some.held(second), some.copy(second, "Hi").in(State.HELD)))
                .isEqualTo(new PostResult.KeyConflict());
        assertThat(authors.copies(other)).isEmpty();
        assertThat(all(false, 10)).containsExactly(root);
    }

    @Test
    void approvalsAreCountedAndLostWithSpam() {
        assertThat(posts.approvals(some.author)).isZero();
        approve(some.root(1), new PublishEffect.None());
        approve(some.root(2), new PublishEffect.None());

        assertThat(posts.approvals(some.author)).isEqualTo(2);

        Contribution.Published spam = some.root(3);
        hold(spam);
        moderation.decide(
                some.held(spam).spam(), log("spam", spam, State.SPAM), new PublishEffect.None());
        assertThat(posts.approvals(some.author)).isZero();
    }
}
