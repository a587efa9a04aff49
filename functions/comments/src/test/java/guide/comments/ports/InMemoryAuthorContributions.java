package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.LibraryName;
import guide.comments.domain.WantedLibrary;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

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
        state.keepEarlier(earlier.markdown(), after);
        return true;
    }

    @Override
    public boolean reviseHeld(Held before, Held after, AuthorCopy earlier, String markdown) {
        if (!state.isHeld(before)) {
            return false;
        }
        state.held.put(after.id(), after);
        state.put(earlier.revised(markdown));
        state.keepEarlier(earlier.markdown(), after.proposed());
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
        state.put(authorCopy.removed());
        return true;
    }

    @Override
    public boolean remove(Contribution.Published contribution, AuthorCopy authorCopy) {
        state.earlier.remove(contribution.id());
        if (!removed(contribution)) {
            return false;
        }
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
            state.put(authorCopy.removed());
        }
        return same;
    }

    /// Takes it out of its thread, whoever wants it; false when it was changed meanwhile.
    boolean removed(Contribution.Published contribution) {
        ContributionId id = contribution.id();
        if (!state.isAt(id, contribution.revision())) {
            return false;
        }
        if (hasReplies(id)) {
            state.contributions.put(id, contribution.removed());
        } else {
            takeOut(contribution);
        }
        state.touch(id.thread(), -1);
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
        if (library.votes() > 1) {
            state.voteFor(library, -1);
        } else {
            state.libraries.remove(LibraryName.normalised(library.name()));
        }
    }
}
