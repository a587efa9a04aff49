package guide.comments.moderation;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.listed.ListFilter;
import guide.comments.ports.Page;
import guide.comments.text.SearchWords;
import guide.lambda.http.Query;

import java.util.List;
import java.util.Optional;

/// Which of what stands in no thread a moderator looks for. A page looks at a bounded number of
/// contributions, however few of them are wanted.
///
/// @param states of `HELD`, `REJECTED`, `SPAM` and `REMOVED`
/// @param filter its site is not used
record SoughtContributions(List<State> states, ListFilter filter, ChosenSites sites) {

    /// In no thread.
    static final List<State> ALL = List.of(State.HELD, State.REJECTED, State.SPAM, State.REMOVED);

    /// Contributions of usual length that a page may look at: some nine read units.
    private static final int LOOKED_AT = 100;

    /// @throws guide.lambda.problem.ProblemException naming the parameter that breaks its rule
    static SoughtContributions parse(Query query, ChosenSites sites) {
        return new SoughtContributions(
                query.one("state").map(SoughtContributions::state).orElse(ALL),
                ListFilters.parse(query, Optional.empty()),
                sites);
    }

    /// What is published, and what is reported, has lists of its own.
    private static List<State> state(String word) {
        return ALL.stream()
                .filter(each -> each.apiName().equals(word))
                .findFirst()
                .map(List::of)
                .orElseThrow(
                        () ->
                                ListFilters.refused(
                                        "state",
                                        "must be held, rejected, spam, removed, published or"
                                                + " reported"));
    }

    List<ContributionKind> kinds() {
        return filter.kind().map(List::of).orElse(List.of(ContributionKind.values()));
    }

    /// How many contributions a page looks at: more than it shows where not all of them are wanted.
    int lookedAt(int limit) {
        int lists = states.size() * (filter.kind().isPresent() ? 1 : 2);
        return isEverything() ? limit : Math.max(limit, LOOKED_AT / lists);
    }

    /// Whether a page finds nothing else where it looks.
    private boolean isEverything() {
        return sites.isEvery()
                && filter.kind().filter(kind -> kind != ContributionKind.COMMENT).isEmpty()
                && filter.thread().isEmpty()
                && filter.author().isEmpty()
                && filter.words().isEmpty();
    }

    boolean includes(Held held) {
        ContributionId id = held.id();
        return filter.matches(id, held.thread())
                && sites.have(held.thread())
                && isBy(held)
                && (filter.words().isEmpty()
                        || SearchWords.of(held.proposed()).containsAll(filter.words()));
    }

    private boolean isBy(Held held) {
        Optional<AuthorId> wanted = filter.author();
        return wanted.isEmpty() || wanted.get().equals(held.proposed().authorId());
    }

    /// Where the newest page of the day begins, unless it goes on further back.
    String before(String position) {
        String end =
                filter.day().map(day -> ContributionId.beginningOf(day.plusDays(1))).orElse("");
        return position.isEmpty() || (!end.isEmpty() && end.compareTo(position) < 0)
                ? end
                : position;
    }

    /// Nothing before the day that is asked for is looked at.
    <T> Page<T> untilDay(Page<T> page) {
        boolean ended =
                filter.day()
                        .filter(day -> page.next().compareTo(ContributionId.beginningOf(day)) < 0)
                        .isPresent();
        return ended ? new Page<>(page.items(), "") : page;
    }
}
