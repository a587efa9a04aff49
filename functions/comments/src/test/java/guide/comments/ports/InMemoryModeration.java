package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.LibraryName;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;
import guide.comments.domain.WantedLibrary;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

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
                    case Decision.Withdraw d -> withdraw(d);
                    case Decision.Restore d -> restore(d, effect);
                    case Decision.Keep d -> state.isAt(d.id(), d.published().revision());
                    case Decision.Revise d -> revise(d);
                };
        if (made) {
            state.decided.put(
                    decision.id(), new InMemoryState.Decided(decision.author(), logEntry));
            state.log.add(logEntry);
        }
        return made;
    }

    private boolean revise(Decision.Revise revise) {
        Contribution.Published after = revise.after();
        boolean held = revise.from() == State.HELD;
        if (held
                ? !state.isHeld(revise.held())
                : state.held.containsKey(after.id())
                        || !state.isAt(after.id(), after.revision() - 1)) {
            return false;
        }
        if (held) {
            state.held.put(after.id(), revise.held().revised(after, revise.held().reasons()));
        } else {
            state.put(after, state.published(after.id()).orElseThrow().votes());
            state.touch(after.id().thread(), 0);
        }
        state.put(revise.later());
        state.keepEarlier(revise.earlier(), after);
        return true;
    }

    private boolean publish(Held held, PublishEffect effect) {
        Contribution.Published proposed = held.proposed();
        Optional<AuthorCopy> copy = state.copy(proposed.authorId(), held.id());
        if (!state.isHeld(held) || copy.isEmpty() || !isPossible(effect)) {
            return false;
        }
        if (!stands(held, effect)) {
            return false;
        }
        state.held.remove(held.id());
        state.approvals.merge(proposed.authorId(), 1L, Long::sum);
        state.counted.add(held.id());
        return true;
    }

    /// Also in place of its own tombstone.
    private boolean stands(Held held, PublishEffect effect) {
        Contribution.Published proposed = held.proposed();
        if (effect.state() == State.PUBLISHED) {
            if (state.published(held.id()).isPresent()) {
                return false;
            }
            state.put(proposed, proposed.votes());
            state.touch(held.id().thread(), 1);
        }
        state.copy(proposed.authorId(), held.id())
                .ifPresent(copy -> state.put(copy.in(effect.state())));
        apply(effect, held);
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

    private void apply(PublishEffect effect, Held held) {
        if (effect instanceof PublishEffect.FirstRequest first) {
            state.put(first.library());
        } else if (effect instanceof PublishEffect.MergedRequest merged) {
            String name = merged.library().name();
            merge(state.library(name).orElseThrow(), held.proposed().authorId());
            state.asked
                    .computeIfAbsent(LibraryName.normalised(name), _ -> new TreeMap<>())
                    .put(held.id().own(), held);
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
                            state.keepEarlier(earlier, after);
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
        take(new Discarded(held, discard.to(), State.HELD));
        return true;
    }

    private void take(Discarded discarded) {
        AuthorId author = discarded.held().proposed().authorId();
        boolean spam = discarded.state() == State.SPAM;
        long trust = spam ? state.approvals.getOrDefault(author, 0L) : 0;
        state.discarded
                .computeIfAbsent(discarded.id(), _ -> new TreeMap<>())
                .put(discarded.state(), new InMemoryState.Taken(discarded, trust));
        if (spam) {
            state.approvals.put(author, 0L);
        }
    }

    private boolean withdraw(Decision.Withdraw withdraw) {
        ContributionId id = withdraw.id();
        boolean waits = withdraw.to() == State.HELD && state.held.containsKey(id);
        if (waits
                || !new InMemoryAuthorContributions(state)
                        .removed(withdraw.published(), Contribution.RemovedBy.MODERATOR)) {
            return false;
        }
        if (withdraw.to() == State.HELD) {
            queue(withdraw.held(), 0);
            return true;
        }
        state.copy(withdraw.author(), id).ifPresent(copy -> state.put(copy.in(withdraw.to())));
        take(new Discarded(withdraw.held(), withdraw.to(), State.PUBLISHED));
        return true;
    }

    private boolean restore(Decision.Restore restore, PublishEffect effect) {
        Discarded discarded = restore.discarded();
        Held held = discarded.held();
        InMemoryState.Taken taken =
                state.discarded.getOrDefault(held.id(), new TreeMap<>()).get(discarded.state());
        if (taken == null || !taken.discarded().equals(discarded) || !isPossible(effect)) {
            return false;
        }
        if (restore.to() == State.PUBLISHED) {
            if (!stands(held, effect)) {
                return false;
            }
            state.approvals.merge(restore.author(), taken.trust(), Long::sum);
        } else if (state.held.containsKey(held.id()) || !isUnchanged(held)) {
            return false;
        } else {
            queue(held, taken.trust());
        }
        Objects.requireNonNull(state.discarded.get(held.id())).remove(discarded.state());
        return true;
    }

    private boolean isUnchanged(Held held) {
        return held.change().isEmpty() || state.isAt(held.id(), held.proposed().revision() - 1);
    }

    private void queue(Held held, long trust) {
        AuthorId author = held.proposed().authorId();
        state.held.put(held.id(), held);
        long change = trust;
        if (held.change().isEmpty()) {
            state.copy(author, held.id()).ifPresent(copy -> state.put(copy.in(State.HELD)));
            change -= state.counted.remove(held.id()) ? 1 : 0;
        }
        long were = state.approvals.getOrDefault(author, 0L);
        state.approvals.put(author, Math.max(0, were + change));
    }

    @Override
    public Optional<Discarded> discarded(ContributionId id) {
        return state.discarded(id);
    }

    @Override
    public Optional<ThreadKey> thread(ContributionId id) {
        return state.key(id);
    }

    @Override
    public Optional<State> state(ContributionId id) {
        if (state.held.containsKey(id)) {
            return Optional.of(State.HELD);
        }
        if (state.published(id).isPresent()) {
            return Optional.of(State.PUBLISHED);
        }
        return discarded(id)
                .filter(found -> found.held().change().isEmpty())
                .map(Discarded::state)
                .or(() -> state.find(id).map(_ -> State.REMOVED))
                .or(() -> decidedState(id));
    }

    private Optional<State> decidedState(ContributionId id) {
        return Optional.ofNullable(state.decided.get(id))
                .map(decided -> state.copy(decided.author(), id).map(AuthorCopy::state))
                .map(found -> found.orElse(State.REMOVED));
    }

    @Override
    public PinResult setPinned(ContributionId root, boolean pinned, LogEntry logEntry) {
        if (state.published(root).isEmpty()) {
            return PinResult.NOT_PUBLISHED;
        }
        ThreadKey thread = state.key(root).orElseThrow();
        TreeSet<String> pins = new TreeSet<>(Comparator.reverseOrder());
        pins.addAll(state.thread(thread).pinned());
        if (!pinned) {
            pins.remove(root.root());
        } else if (pins.add(root.root()) && pins.size() > ThreadState.MOST_PINNED) {
            return PinResult.TOO_MANY;
        }
        state.changeThread(
                thread,
                was ->
                        new ThreadState(
                                was.count(), was.version() + 1, was.open(), List.copyOf(pins)));
        state.log.add(logEntry);
        return PinResult.DONE;
    }

    @Override
    public void setOpen(ThreadKey thread, boolean open, LogEntry logEntry) {
        state.changeThread(
                thread, was -> new ThreadState(was.count(), was.version() + 1, open, was.pinned()));
        state.log.add(logEntry);
    }
}
