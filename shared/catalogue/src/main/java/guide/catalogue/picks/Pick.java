package guide.catalogue.picks;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.needs.Needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
public record Pick(Needs needs, List<Candidate> ranked, WouldChange wouldChange) {

    public static Pick of(Catalogue catalogue, Needs needs, LocalDate today) {
        if (needs.all().isEmpty()) {
            return new Pick(needs, List.of(), WouldChange.NOTHING);
        }
        List<Candidate> ranked = new ArrayList<>(catalogue.frameworks().size());
        for (Framework framework : catalogue.frameworks()) {
            ranked.add(Candidate.of(framework, needs, today));
        }
        ranked.sort(Comparator.comparing(Candidate::ranking));
        return new Pick(needs, List.copyOf(ranked), WouldChange.of(needs, ranked));
    }

    /// Returns the maximum score, in quarters of a point.
    int max() {
        return needs.all().stream()
                .map(need -> Score.of(NeedOutcome.MET, false).times(need.weight()))
                .reduce(Score.NONE, Score::plus)
                .high();
    }

    /// Returns the best candidates, several if they tie; empty if none fits.
    ///
    /// @param ranked best first
    public static List<Candidate> firsts(List<Candidate> ranked) {
        if (ranked.isEmpty() || ranked.getFirst().ranking().isRuledOut()) {
            return List.of();
        }
        Ranking best = ranked.getFirst().ranking();
        int tied = 1;
        while (tied < ranked.size() && ranked.get(tied).ranking().compareMerit(best) == 0) {
            tied++;
        }
        return ranked.subList(0, tied);
    }
}
