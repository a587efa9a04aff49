package guide.catalogue.picks;

import guide.catalogue.picks.WouldChange.OpenFact;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

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
            List<PickReason> open = candidate.open();
            if (open.isEmpty()) {
                continue;
            }
            OpenFacts facts = new OpenFacts(candidate, others(ranked, firsts, place));
            all.addAll(facts.decisive(open, NeedOutcome.MET));
            all.addAll(facts.decisive(open, NeedOutcome.MISSED));
        }
        return all;
    }

    /// Returns the top candidates without the one at `place`.
    private static List<Candidate> others(
            List<Candidate> ranked, List<Candidate> firsts, int place) {
        if (place >= firsts.size()) {
            return firsts;
        }
        return firsts.size() > 1
                ? without(firsts, place)
                : Pick.firsts(ranked.subList(1, ranked.size()));
    }

    /// A view, because thousands may tie for the first place.
    private static List<Candidate> without(List<Candidate> all, int place) {
        return new AbstractList<>() {
            @Override
            public Candidate get(int index) {
                return all.get(index < place ? index : index + 1);
            }

            @Override
            public int size() {
                return all.size() - 1;
            }
        };
    }

    /// A view too.
    private static List<Candidate> with(Candidate first, List<Candidate> others) {
        return new AbstractList<>() {
            @Override
            public Candidate get(int index) {
                return index == 0 ? first : others.get(index - 1);
            }

            @Override
            public int size() {
                return others.size() + 1;
            }
        };
    }

    private List<OpenFact> decisive(List<PickReason> open, NeedOutcome outcome) {
        List<PickReason> rest = new ArrayList<>();
        List<OpenFact> found = new ArrayList<>();
        for (PickReason reason : open) {
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

    private List<Candidate> firsts(Ranking then) {
        return switch (first(then)) {
            case IT_ALONE -> List.of(candidate);
            case IT_AND_OTHERS -> with(candidate, others);
            case OTHERS -> others;
            case NOBODY -> List.of();
        };
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
