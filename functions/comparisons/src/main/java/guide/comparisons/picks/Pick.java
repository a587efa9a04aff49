package guide.comparisons.picks;

import guide.catalogue.model.Catalogue;
import guide.catalogue.needs.Needs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The frameworks ranked by a reader's needs. It depends only on the catalogue, the needs and the
/// day.
/// - A missed must rules a framework out, whatever the wants; so does a must-not that it has.
/// - A want counts its weight if it is met, half of it if partially met, nothing if missed.
/// - An unknown fact counts from nothing to all, and a stale one from half of its value to all of
///   it; so a score is an interval.
/// - [Ranking] defines the order.
/// - Without needs, nothing is ranked.
///
/// @param ranked best first, ruled-out frameworks last; empty without needs
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

    /// Returns the maximum score, in quarters of a point.
    int max() {
        return needs.all().stream()
                .map(need -> Score.of(NeedOutcome.MET, false).times(need.weight()))
                .reduce(Score.NONE, Score::plus)
                .high();
    }

    static List<Candidate> ranked(Stream<Candidate> candidates) {
        return candidates.sorted(Comparator.comparing(Candidate::ranking)).toList();
    }

    /// Returns the best candidates, several if they tie; empty if none fits.
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
