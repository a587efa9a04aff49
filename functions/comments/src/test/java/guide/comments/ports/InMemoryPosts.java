package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;

import java.util.Optional;

/// Posts in memory.
record InMemoryPosts(InMemoryState state) implements Posts {

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return state.find(id);
    }

    @Override
    public long approvals(AuthorId author) {
        return state.approvals.getOrDefault(author, 0L);
    }

    @Override
    public PostResult publish(
            ThreadKey thread, Contribution.Published contribution, AuthorCopy authorCopy) {
        Optional<AuthorCopy> first = state.copy(authorCopy.author(), authorCopy.id());
        if (first.isPresent() && first.get().state() != State.PUBLISHED) {
            return found(contribution, authorCopy, first.get());
        }
        if (first.isPresent() && !first.get().fingerprint().equals(authorCopy.fingerprint())) {
            return new PostResult.KeyConflict();
        }
        Optional<Contribution> there = state.find(contribution.id());
        if (there.isPresent()) {
            return there(
                    state.published(contribution.id()).orElse(contribution),
                    contribution,
                    authorCopy);
        }
        if (!state.thread(thread).open()) {
            return new PostResult.Closed();
        }
        state.put(authorCopy);
        state.put(contribution, Votes.NONE);
        state.touch(contribution.id().thread(), 1);
        return new PostResult.Stored(contribution, State.PUBLISHED);
    }

    private PostResult there(
            Contribution.Published there,
            Contribution.Published contribution,
            AuthorCopy authorCopy) {
        if (!there.authorId().equals(contribution.authorId())) {
            return new PostResult.KeyConflict();
        }
        state.put(authorCopy);
        return new PostResult.Stored(there, State.PUBLISHED);
    }

    @Override
    public PostResult hold(Held held, AuthorCopy authorCopy) {
        Optional<AuthorCopy> first = state.copy(authorCopy.author(), authorCopy.id());
        if (first.isPresent()) {
            return first.get().state() == State.PUBLISHED
                    ? publish(held.thread(), held.proposed(), authorCopy.in(State.PUBLISHED))
                    : found(held.proposed(), authorCopy, first.get());
        }
        if (state.held.containsKey(held.id())) {
            return new PostResult.KeyConflict();
        }
        if (!state.thread(held.thread()).open()) {
            return new PostResult.Closed();
        }
        state.put(authorCopy);
        state.held.put(held.id(), held);
        return new PostResult.Stored(held.proposed(), State.HELD);
    }

    private static PostResult found(
            Contribution.Published contribution, AuthorCopy sent, AuthorCopy first) {
        return first.fingerprint().equals(sent.fingerprint())
                ? new PostResult.Stored(contribution, first.state())
                : new PostResult.KeyConflict();
    }
}
