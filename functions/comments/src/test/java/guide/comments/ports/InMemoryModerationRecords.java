package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Discarded;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What moderators read, in memory. A position in the log is how many entries were shown.
record InMemoryModerationRecords(InMemoryState state) implements ModerationRecords {

    @Override
    public Page<Held> queue(List<ContributionKind> kinds, String after, int limit) {
        List<Held> following =
                state.held.values().stream()
                        .filter(each -> kinds.contains(each.id().kind()))
                        .filter(each -> each.id().own().compareTo(after) > 0)
                        .sorted(Comparator.comparing(each -> each.id().own()))
                        .toList();
        return Page.of(
                following, limit, each -> PageBytes.of(each.proposed()), each -> each.id().own());
    }

    @Override
    public Optional<Held> held(ContributionId id) {
        return Optional.ofNullable(state.held.get(id));
    }

    @Override
    public OptionalInt revision(ContributionId id) {
        return state.published(id)
                .or(() -> held(id).map(Held::proposed))
                .or(() -> state.discarded(id).map(each -> each.held().proposed()))
                .map(found -> OptionalInt.of(found.revision()))
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public Page<LogEntry> log(String before, int limit) {
        int from = before.isEmpty() ? 0 : Integer.parseInt(before);
        List<LogEntry> newestFirst =
                state.log.stream().sorted(Comparator.comparing(LogEntry::at).reversed()).toList();
        int to = Math.min(from + limit, newestFirst.size());
        return new Page<>(newestFirst.subList(from, to), to < newestFirst.size() ? "" + to : "");
    }

    @Override
    public Optional<LogEntry> lastDecision(ContributionId id) {
        return Optional.ofNullable(state.decided.get(id)).map(InMemoryState.Decided::logEntry);
    }

    @Override
    public Optional<AuthorCopy> past(ContributionId id) {
        return author(id)
                .flatMap(author -> state.copy(author, id))
                .filter(copy -> !copy.isErased());
    }

    @Override
    public List<AuthorCopy> past(List<Held> held, List<ContributionId> decided) {
        return Stream.concat(held.stream().map(Held::id), decided.stream())
                .distinct()
                .flatMap(id -> past(id).stream())
                .toList();
    }

    @Override
    public Page<Discarded> contributions(
            List<State> states, List<ContributionKind> kinds, String before, int limit) {
        List<Discarded> found =
                Stream.concat(
                                state.held.values().stream()
                                        .map(each -> new Discarded(each, State.HELD, State.HELD)),
                                state.discarded.values().stream()
                                        .flatMap(taken -> taken.values().stream())
                                        .map(InMemoryState.Taken::discarded))
                        .filter(each -> states.contains(each.state()))
                        .filter(each -> kinds.contains(each.id().kind()))
                        .filter(each -> before.isEmpty() || each.id().own().compareTo(before) < 0)
                        .sorted(
                                Comparator.comparing((Discarded each) -> each.id().own())
                                        .reversed())
                        .toList();
        return Page.of(
                found,
                limit,
                each -> PageBytes.of(each.held().proposed()),
                each -> each.id().own());
    }

    @Override
    public Optional<ThreadKey> thread(ContributionId id) {
        return state.key(id);
    }

    private Optional<AuthorId> author(ContributionId id) {
        return held(id).map(Held::proposed)
                .or(() -> state.published(id))
                .map(Contribution.Published::authorId)
                .or(
                        () ->
                                Optional.ofNullable(state.decided.get(id))
                                        .map(InMemoryState.Decided::author));
    }

    @Override
    public List<EarlierText> earlier(ContributionId id) {
        return state.earlier(id);
    }
}
