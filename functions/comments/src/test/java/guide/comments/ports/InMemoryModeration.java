package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;
import guide.comments.domain.Votes;
import guide.comments.domain.WantedLibrary;

import java.util.Optional;

/// Moderators' decisions in memory. Every condition is checked before anything is written. There is
/// no catalogue in memory, so an accepted edit is refused rather than lost.
record InMemoryModeration(InMemoryState state) implements Moderation {

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return state.find(id);
    }

    @Override
    public Optional<Held> held(ContributionId id) {
        return Optional.ofNullable(state.held.get(id));
    }

    @Override
    public Optional<LogEntry> lastDecision(ContributionId id) {
        return Optional.ofNullable(state.decided.get(id)).map(InMemoryState.Decided::logEntry);
    }

    @Override
    public boolean decide(Decision decision, LogEntry logEntry, PublishEffect effect) {
        boolean made =
                switch (decision) {
                    case Decision.Publish d when d.held().change().isPresent() ->
                            change(d.held(), d.held().change().get());
                    case Decision.Publish d -> publish(d.held(), effect);
                    case Decision.Discard d -> discard(d);
                    case Decision.Remove d -> remove(d);
                };
        if (made) {
            state.decided.put(
                    decision.id(), new InMemoryState.Decided(decision.author(), logEntry));
            state.log.add(logEntry);
        }
        return made;
    }

    private boolean publish(Held held, PublishEffect effect) {
        Contribution.Published proposed = held.proposed();
        Optional<AuthorCopy> copy = state.copy(proposed.authorId(), held.id());
        if (!state.isHeld(held) || copy.isEmpty() || !isPossible(effect)) {
            return false;
        }
        if (effect.state() == State.PUBLISHED) {
            if (state.find(held.id()).isPresent()) {
                return false;
            }
            state.put(proposed, Votes.NONE);
            state.touch(held.id().thread(), 1);
        }
        state.held.remove(held.id());
        state.approvals.merge(proposed.authorId(), 1L, Long::sum);
        state.put(copy.get().in(effect.state()));
        apply(effect, proposed.authorId());
        return true;
    }

    private boolean isPossible(PublishEffect effect) {
        return switch (effect) {
            case PublishEffect.None _ -> true;
            case PublishEffect.EntryEdited _ ->
                    throw new UnsupportedOperationException("there is no catalogue in memory");
            case PublishEffect.FirstRequest first ->
                    state.library(first.library().name()).isEmpty();
            case PublishEffect.MergedRequest merged ->
                    state.library(merged.library().name()).isPresent();
        };
    }

    private void apply(PublishEffect effect, AuthorId author) {
        if (effect instanceof PublishEffect.FirstRequest first) {
            state.put(first.library());
        } else if (effect instanceof PublishEffect.MergedRequest merged) {
            merge(state.library(merged.library().name()).orElseThrow(), author);
        }
    }

    /// Once for each author: also a vote on the first request, where that still stands.
    private void merge(WantedLibrary library, AuthorId author) {
        Optional<Contribution.Published> first = state.published(library.contribution());
        if (first.isEmpty()) {
            state.voteFor(library, 1);
            return;
        }
        int from = state.voteOf(library.contribution(), author);
        if (from != 1 && !first.get().authorId().equals(author)) {
            state.voteFor(library, 1);
            state.vote(first.get(), author, from, 1);
        }
    }

    private boolean change(Held held, String markdown) {
        Contribution.Published after = held.proposed();
        if (!state.isHeld(held) || !state.isAt(held.id(), after.revision() - 1)) {
            return false;
        }
        state.held.remove(held.id());
        state.put(after, state.published(held.id()).orElseThrow().votes());
        state.touch(held.id().thread(), 0);
        state.copy(after.authorId(), held.id())
                .ifPresent(
                        earlier -> {
                            state.put(earlier.revised(markdown));
                            state.keepEarlier(earlier.markdown(), after);
                        });
        return true;
    }

    private boolean discard(Decision.Discard discard) {
        Held held = discard.held();
        AuthorId author = held.proposed().authorId();
        Optional<AuthorCopy> copy = state.copy(author, held.id());
        if (!state.isHeld(held) || (held.change().isEmpty() && copy.isEmpty())) {
            return false;
        }
        state.held.remove(held.id());
        if (held.change().isEmpty()) {
            state.put(copy.orElseThrow().in(discard.to()));
        }
        if (discard.to() == State.SPAM) {
            state.approvals.put(author, 0L);
        }
        return true;
    }

    private boolean remove(Decision.Remove remove) {
        Contribution.Published contribution = remove.published();
        boolean isSpam = remove.to() == State.SPAM;
        boolean removed = new InMemoryAuthorContributions(state).removed(contribution);
        if (removed) {
            state.copy(contribution.authorId(), contribution.id())
                    .ifPresent(copy -> state.put(isSpam ? copy.in(remove.to()) : copy.removed()));
        }
        if (removed && isSpam) {
            state.approvals.put(contribution.authorId(), 0L);
        }
        return removed;
    }

    @Override
    public void setOpen(ThreadKey thread, boolean open, LogEntry logEntry) {
        state.changeThread(thread, was -> new ThreadState(was.count(), was.version() + 1, open));
        state.log.add(logEntry);
    }
}
