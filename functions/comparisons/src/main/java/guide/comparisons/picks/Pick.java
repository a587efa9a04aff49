package guide.comparisons.picks;

import guide.catalogue.model.Catalogue;
import guide.catalogue.needs.Needs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The frameworks ranked by what a reader needs: a function of the catalogue, the needs and the
/// day, and of nothing else.
/// - A must that is missed rules out, whatever the wants say; so does a must-not that is had.
/// - A want counts its weight when it is met, half of it in part, nothing when it is missed.
/// - What is unknown counts as anything from nothing to all, and what is stale as anything from
///   half of its value to its value; so a score is an interval.
/// - The ranking is that of [Standing].
/// - Without needs nothing is ranked.
///
/// @param ranked best first, those that are ruled out last; empty without needs
record Pick(Needs needs, List<Candidate> ranked, WouldChange wouldChange) {

    static Pick of(Catalogue catalogue, Needs needs, LocalDate today) {
        if (needs.all().isEmpty()) {
            return new Pick(needs, List.of(), WouldChange.NOTHING);
        }
        List<Candidate> ranked =
                ranked(
                        catalogue.frameworks().stream()
                                .map(framework -> Candidate.of(framework, needs, today)));
        return new Pick(needs, ranked, WouldChange.of(needs, ranked));
    }

    /// The points of a framework that has everything wanted, in quarters.
    int most() {
        return needs.all().stream()
                .map(need -> Score.of(NeedOutcome.MET, false).times(need.weight()))
                .reduce(Score.NONE, Score::plus)
                .high();
    }

    static List<Candidate> ranked(Stream<Candidate> candidates) {
        return candidates.sorted(Comparator.comparing(Candidate::ranking)).toList();
    }

    /// The best of them, several where only their names tell them apart; empty where none fits.
    ///
    /// @param ranked best first
    static List<Candidate> firsts(List<Candidate> ranked) {
        if (ranked.isEmpty() || ranked.getFirst().ranking().isRuledOut()) {
            return List.of();
        }
        Ranking best = ranked.getFirst().ranking();
        return ranked.stream().takeWhile(c -> c.ranking().compareMerit(best) == 0).toList();
    }
}
