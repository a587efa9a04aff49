package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Discarded;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.LibraryName;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;
import guide.comments.domain.Votes;
import guide.comments.domain.WantedLibrary;
import guide.comments.identity.Identifiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What the in-memory adapters share. Nothing of it is safe for threads, and nothing expires.
final class InMemoryState {

    record Decided(AuthorId author, LogEntry logEntry) {}

    /// @param trust how many approvals its author lost with it
    record Taken(Discarded discarded, long trust) {}

    final Map<ContributionId, Contribution> contributions = new HashMap<>();
    final Map<ContributionId, Held> held = new HashMap<>();

    /// By what one idempotency key gives, in the order of writing.
    final Map<AuthorId, TreeMap<String, AuthorCopy>> copies = new HashMap<>();

    final Map<ContributionId, TreeMap<Integer, EarlierText>> earlier = new HashMap<>();
    final Map<AuthorId, Long> approvals = new HashMap<>();
    final Map<ContributionId, Map<AuthorId, Integer>> votes = new HashMap<>();

    /// By the state of what was taken away.
    final Map<ContributionId, TreeMap<State, Taken>> discarded = new HashMap<>();

    /// What moderators' approval of counts as trust.
    final Set<ContributionId> counted = new HashSet<>();

    final Map<ContributionId, Decided> decided = new HashMap<>();
    final List<LogEntry> log = new ArrayList<>();

    /// By the normalised name.
    final TreeMap<String, WantedLibrary> libraries = new TreeMap<>();

    /// Further requests, by the normalised name.
    final Map<String, TreeMap<String, Held>> asked = new HashMap<>();

    private final Map<String, ThreadState> threads = new HashMap<>();

    static Ports ports() {
        InMemoryState state = new InMemoryState();
        return new Ports(
                new InMemoryPosts(state),
                new InMemoryThreads(state),
                new InMemoryVoteBook(state),
                new InMemoryAuthorContributions(state),
                new InMemoryModeration(state),
                new InMemoryModerationRecords(state),
                new InMemoryWantedLibraries(state),
                new InMemoryAuthorTraces(state));
    }

    Optional<Contribution> find(ContributionId id) {
        return Optional.ofNullable(contributions.get(id));
    }

    Optional<Contribution.Published> published(ContributionId id) {
        return contributions.get(id) instanceof Contribution.Published published
                ? Optional.of(published)
                : Optional.empty();
    }

    /// True when it is still published in this revision.
    boolean isAt(ContributionId id, int revision) {
        return published(id).filter(found -> found.revision() == revision).isPresent();
    }

    /// As readers see it: without the e-mail address, and with the votes of `votes`.
    void put(Contribution.Published p, Votes newVotes) {
        contributions.put(
                p.id(),
                new Contribution.Published(
                        p.id(),
                        p.parent(),
                        p.authorId(),
                        p.author().withoutEmail(),
                        p.content(),
                        p.html(),
                        p.revision(),
                        p.editedAt(),
                        p.editedByModerator(),
                        newVotes));
    }

    boolean isHeld(Held as) {
        return Optional.ofNullable(held.get(as.id()))
                .filter(found -> found.proposed().revision() == as.proposed().revision())
                .isPresent();
    }

    /// The contribution itself before a change of it.
    Optional<Discarded> discarded(ContributionId id) {
        return discarded.getOrDefault(id, new TreeMap<>()).values().stream()
                .map(Taken::discarded)
                .min(Comparator.comparing(each -> each.held().change().isPresent()));
    }

    Optional<AuthorCopy> copy(AuthorId author, ContributionId id) {
        return Optional.ofNullable(
                copies.getOrDefault(author, new TreeMap<>()).get(id.withoutKind()));
    }

    void put(AuthorCopy copy) {
        copies.computeIfAbsent(copy.author(), _ -> new TreeMap<>())
                .put(copy.id().withoutKind(), copy);
    }

    void keepEarlier(AuthorCopy copy, Contribution.Published after) {
        int before = after.revision() - 1;
        earlier.computeIfAbsent(after.id(), _ -> new TreeMap<>())
                .put(
                        before,
                        new EarlierText(
                                before,
                                copy.markdown(),
                                copy.edit().map(AuthorCopy.ModeratorEdit::why)));
    }

    List<EarlierText> earlier(ContributionId id) {
        return List.copyOf(earlier.getOrDefault(id, new TreeMap<>()).values());
    }

    /// From any author's copy of something in the thread.
    Optional<ThreadKey> key(ContributionId id) {
        return copies.values().stream()
                .flatMap(each -> each.values().stream())
                .map(AuthorCopy::thread)
                .filter(thread -> Identifiers.isIn(id, thread))
                .findFirst();
    }

    ThreadState thread(ThreadKey thread) {
        return threads.getOrDefault(Identifiers.threadPart(thread), ThreadState.EMPTY);
    }

    void changeThread(ThreadKey thread, UnaryOperator<ThreadState> change) {
        String part = Identifiers.threadPart(thread);
        threads.put(part, change.apply(thread(thread)));
    }

    /// Something in the thread changed; `added` is what its count changes by.
    void touch(String threadPart, int added) {
        threads.compute(
                threadPart,
                (_, known) -> {
                    ThreadState was = known == null ? ThreadState.EMPTY : known;
                    return new ThreadState(
                            was.count() + added, was.version() + 1, was.open(), was.pinned());
                });
    }

    /// One less in its thread, and not pinned there any more.
    void leave(ContributionId id) {
        touch(id.thread(), -1);
        threads.computeIfPresent(
                id.thread(),
                (_, was) ->
                        new ThreadState(
                                was.count(),
                                was.version(),
                                was.open(),
                                was.pinned().stream()
                                        .filter(root -> !root.equals(id.own()))
                                        .toList()));
    }

    int voteOf(ContributionId id, AuthorId voter) {
        return votes.getOrDefault(id, Map.of()).getOrDefault(voter, 0);
    }

    /// Counts the vote, which was `from`, on what is published.
    void vote(Contribution.Published published, AuthorId voter, int from, int to) {
        Votes were = published.votes();
        put(
                published,
                new Votes(
                        were.up() + Votes.up(to) - Votes.up(from),
                        were.down() + Votes.down(to) - Votes.down(from)));
        keep(published.id(), voter, to);
        touch(published.id().thread(), 0);
    }

    /// Of a withdrawn vote nothing stays.
    void keep(ContributionId id, AuthorId voter, int value) {
        if (value == 0) {
            votes.getOrDefault(id, new HashMap<>()).remove(voter);
        } else {
            votes.computeIfAbsent(id, _ -> new HashMap<>()).put(voter, value);
        }
    }

    Optional<WantedLibrary> library(String name) {
        return Optional.ofNullable(libraries.get(LibraryName.normalised(name)));
    }

    void put(WantedLibrary library) {
        libraries.put(LibraryName.normalised(library.name()), library);
    }

    void voteFor(WantedLibrary library, int added) {
        put(
                new WantedLibrary(
                        library.name(),
                        library.language(),
                        library.link(),
                        library.status(),
                        library.votes() + added,
                        library.contribution(),
                        library.thread(),
                        library.result()));
    }
}
