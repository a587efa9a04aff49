package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.LibraryName;
import guide.comments.domain.State;
import guide.comments.domain.Votes;
import guide.comments.domain.WantedLibrary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Authors' own contributions in memory.
record InMemoryAuthorContributions(InMemoryState state) implements AuthorContributions {

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return state.find(id);
    }

    @Override
    public Optional<Held> held(ContributionId id) {
        return Optional.ofNullable(state.held.get(id));
    }

    @Override
    public Optional<AuthorCopy> copy(AuthorId author, ContributionId id) {
        return state.copy(author, id);
    }

    @Override
    public List<AuthorCopy> copies(AuthorId author) {
        return List.copyOf(state.copies.getOrDefault(author, new TreeMap<>()).values());
    }

    @Override
    public Page<AuthorCopy> copies(AuthorId author, String after, int limit) {
        List<AuthorCopy> following =
                copies(author).stream()
                        .filter(each -> each.id().withoutKind().compareTo(after) > 0)
                        .toList();
        return Page.of(following, limit, PageBytes::of, each -> each.id().withoutKind());
    }

    @Override
    public boolean revise(
            Contribution.Published before,
            Contribution.Published after,
            AuthorCopy earlier,
            String markdown) {
        if (!state.isAt(before.id(), after.revision() - 1)) {
            return false;
        }
        state.put(after, state.published(before.id()).orElseThrow().votes());
        state.touch(before.id().thread(), 0);
        state.put(earlier.revised(markdown));
        state.held.remove(before.id());
        state.keepEarlier(earlier, after);
        return true;
    }

    @Override
    public boolean reviseHeld(Held before, Held after, AuthorCopy earlier, String markdown) {
        if (!state.isHeld(before)) {
            return false;
        }
        state.held.put(after.id(), after);
        state.put(earlier.revised(markdown));
        state.keepEarlier(earlier, after.proposed());
        return true;
    }

    @Override
    public boolean holdChange(Held change) {
        if (!state.isAt(change.id(), change.proposed().revision() - 1)) {
            return false;
        }
        state.held.put(change.id(), change);
        return true;
    }

    @Override
    public boolean removeHeld(Held held, AuthorCopy authorCopy) {
        state.earlier.remove(held.id());
        if (!state.isHeld(held)) {
            return false;
        }
        state.held.remove(held.id());
        state.discarded.remove(held.id());
        state.put(authorCopy.removed());
        return true;
    }

    @Override
    public boolean remove(Contribution.Published contribution, AuthorCopy authorCopy) {
        state.earlier.remove(contribution.id());
        if (!removed(contribution, Contribution.RemovedBy.AUTHOR)) {
            return false;
        }
        state.discarded.remove(contribution.id());
        state.put(authorCopy.removed());
        return true;
    }

    @Override
    public boolean wipe(AuthorCopy authorCopy) {
        state.earlier.remove(authorCopy.id());
        boolean same =
                copy(authorCopy.author(), authorCopy.id())
                        .filter(now -> now.state() == authorCopy.state())
                        .isPresent();
        if (same) {
            state.asked.values().forEach(asked -> asked.remove(authorCopy.id().own()));
            state.discarded.remove(authorCopy.id());
            state.put(authorCopy.removed());
        }
        return same;
    }

    /// Takes it out of its thread, whoever wants it; false when it was changed meanwhile.
    boolean removed(Contribution.Published contribution, Contribution.RemovedBy by) {
        ContributionId id = contribution.id();
        if (!state.isAt(id, contribution.revision())) {
            return false;
        }
        if (hasReplies(id)) {
            state.contributions.put(id, contribution.removed(by));
        } else {
            takeOut(contribution);
        }
        state.leave(id);
        state.held.remove(id);
        if (contribution.content() instanceof Content.ReviewRequest request) {
            state.library(request.name())
                    .filter(library -> library.contribution().equals(id))
                    .ifPresent(this::withdraw);
        }
        return true;
    }

    /// A root has all replies below it, a reply those to itself.
    private boolean hasReplies(ContributionId id) {
        return state.contributions.values().stream()
                .anyMatch(
                        each ->
                                id.isRoot()
                                        ? !each.id().isRoot() && each.id().rootId().equals(id)
                                        : each.parent().filter(id::equals).isPresent());
    }

    /// With the tombstones above that it was the last reply to.
    private void takeOut(Contribution contribution) {
        state.contributions.remove(contribution.id());
        contribution.parent().ifPresent(this::takeOutEmpty);
        takeOutEmpty(contribution.id().rootId());
    }

    private void takeOutEmpty(ContributionId id) {
        state.find(id)
                .filter(Contribution.Tombstone.class::isInstance)
                .filter(_ -> !hasReplies(id))
                .ifPresent(this::takeOut);
    }

    private void withdraw(WantedLibrary library) {
        String name = LibraryName.normalised(library.name());
        TreeMap<String, Held> asked = state.asked.getOrDefault(name, new TreeMap<>());
        if (asked.isEmpty()) {
            state.libraries.remove(name);
        } else {
            next(library, asked.pollFirstEntry().getValue(), asked.values());
        }
    }

    private void next(WantedLibrary library, Held next, Collection<Held> asked) {
        Contribution.Published proposed = next.proposed();
        Set<AuthorId> others =
                asked.stream()
                        .map(held -> held.proposed().authorId())
                        .filter(author -> !author.equals(proposed.authorId()))
                        .collect(Collectors.toSet());
        state.put(proposed, new Votes(others.size(), 0));
        state.touch(next.id().thread(), 1);
        state.copy(proposed.authorId(), next.id())
                .ifPresent(copy -> state.put(copy.in(State.PUBLISHED)));
        others.forEach(
                author ->
                        state.votes
                                .computeIfAbsent(next.id(), _ -> new HashMap<>())
                                .put(author, 1));
        Content.ReviewRequest request = (Content.ReviewRequest) proposed.content();
        state.put(library.livingOn(request, next, others.size()));
    }
}
