package guide.comparisons.picks;

import guide.catalogue.model.Framework;
import guide.comparisons.picks.WouldChange.OpenFact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the open facts of a framework that could change the top pick, by trying their possible
/// outcomes: first each by itself, then together all those that are not sufficient by themselves.
final class OpenFacts {

    /// Who comes first, from the point of view of the framework.
    private enum First {
        IT_ALONE,
        IT_AND_OTHERS,
        OTHERS,
        NOBODY
    }

    private final Candidate candidate;
    private final List<Candidate> others;

    /// @param others the top candidates among all others; empty if none of them fits
    private OpenFacts(Candidate candidate, List<Candidate> others) {
        this.candidate = candidate;
        this.others = others;
    }

    /// @param ranked best first
    static List<OpenFact> of(List<Candidate> ranked) {
        List<Candidate> firsts = Pick.firsts(ranked);
        List<OpenFact> all = new ArrayList<>();
        for (int place = 0; place < ranked.size(); place++) {
            Candidate candidate = ranked.get(place);
            List<Candidate> others =
                    place < firsts.size() ? Pick.firsts(without(ranked, place)) : firsts;
            OpenFacts facts = new OpenFacts(candidate, others);
            all.addAll(facts.decisive(NeedOutcome.MET));
            all.addAll(facts.decisive(NeedOutcome.MISSED));
        }
        return all;
    }

    private static List<Candidate> without(List<Candidate> ranked, int place) {
        return Stream.concat(ranked.stream().limit(place), ranked.stream().skip(place + 1L))
                .toList();
    }

    private List<OpenFact> decisive(NeedOutcome outcome) {
        List<PickReason> rest = new ArrayList<>();
        List<OpenFact> found = new ArrayList<>();
        for (PickReason reason : candidate.open()) {
            if (!reason.checked(outcome).countsLike(reason)) {
                boolean alone = changesFirst(List.of(reason), outcome);
                if (alone) {
                    found.add(openFact(reason, outcome, List.of(reason)));
                } else {
                    rest.add(reason);
                }
            }
        }
        if (rest.size() > 1 && changesFirst(rest, outcome)) {
            rest.forEach(reason -> found.add(openFact(reason, outcome, rest)));
        }
        return found;
    }

    private boolean changesFirst(List<PickReason> checked, NeedOutcome outcome) {
        return first(candidate.ranking()) != first(candidate.rankingIf(checked, outcome));
    }

    private OpenFact openFact(PickReason reason, NeedOutcome outcome, List<PickReason> checked) {
        return new OpenFact(
                candidate.framework(),
                reason,
                outcome,
                firsts(candidate.rankingIf(checked, outcome)),
                checked.size() == 1);
    }

    private List<Framework> firsts(Ranking then) {
        Stream<Candidate> firsts =
                switch (first(then)) {
                    case IT_ALONE -> Stream.of(candidate);
                    case IT_AND_OTHERS -> Stream.concat(Stream.of(candidate), others.stream());
                    case OTHERS -> others.stream();
                    case NOBODY -> Stream.of();
                };
        return firsts.map(Candidate::framework).toList();
    }

    private First first(Ranking ranking) {
        if (others.isEmpty()) {
            return ranking.isRuledOut() ? First.NOBODY : First.IT_ALONE;
        }
        int place = ranking.compareMerit(others.getFirst().ranking());
        if (ranking.isRuledOut() || place > 0) {
            return First.OTHERS;
        }
        return place < 0 ? First.IT_ALONE : First.IT_AND_OTHERS;
    }
}
