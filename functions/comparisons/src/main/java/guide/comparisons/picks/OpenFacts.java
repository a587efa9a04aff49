package guide.comparisons.picks;

import guide.catalogue.model.Framework;
import guide.comparisons.picks.WouldChange.OpenFact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the open facts of one framework that could change who comes first, by trying what they
/// could turn out to be: each by itself, and then together all that do not suffice by themselves.
final class OpenFacts {

    /// Who comes first, seen from the framework.
    private enum First {
        IT_ALONE,
        IT_AND_OTHERS,
        OTHERS,
        NOBODY
    }

    private final Candidate candidate;
    private final List<Candidate> others;

    /// @param others those that come first among all others; empty where none of them fits
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
            all.addAll(facts.found(NeedOutcome.MET));
            all.addAll(facts.found(NeedOutcome.MISSED));
        }
        return all;
    }

    private static List<Candidate> without(List<Candidate> ranked, int place) {
        return Stream.concat(ranked.stream().limit(place), ranked.stream().skip(place + 1L))
                .toList();
    }

    private List<OpenFact> found(NeedOutcome outcome) {
        List<PickReason> rest = new ArrayList<>();
        List<OpenFact> found = new ArrayList<>();
        for (PickReason reason : candidate.open()) {
            if (!reason.found(outcome).countsLike(reason)) {
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

    private boolean changesFirst(List<PickReason> looked, NeedOutcome outcome) {
        return first(candidate.ranking()) != first(candidate.had(looked, outcome));
    }

    private OpenFact openFact(PickReason reason, NeedOutcome outcome, List<PickReason> looked) {
        return new OpenFact(
                candidate.framework(),
                reason,
                outcome,
                firsts(candidate.had(looked, outcome)),
                looked.size() == 1);
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
