package guide.catalogue.picks;

import guide.catalogue.model.Framework;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.Needs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What could change the top pick: open facts, once somebody checks them, and needs that the reader
/// might drop.
///
/// Several frameworks come first if they tie.
///
/// @param facts in the order of their frameworks
/// @param needs in the needs' order
public record WouldChange(List<OpenFact> facts, List<DecisiveNeed> needs) {

    static final WouldChange NOTHING = new WouldChange(List.of(), List.of());

    /// An unknown or stale fact.
    ///
    /// @param found the outcome that would change it: the need is met, or it is missed
    /// @param best those that would come first then; empty if none would fit
    /// @param alone false if it would take all facts listed for this framework with the same
    ///   `found`
    public record OpenFact(
            Framework framework,
            PickReason reason,
            NeedOutcome found,
            List<Candidate> best,
            boolean alone) {

        /// Returns the frameworks that would come first then.
        List<Framework> firsts() {
            return frameworks(best);
        }
    }

    /// A need without which another framework would come first.
    public record DecisiveNeed(Need need, List<Framework> firsts) {}

    public WouldChange {
        facts = List.copyOf(facts);
        needs = List.copyOf(needs);
    }

    /// Finds out what would.
    ///
    /// @param ranked best first
    public static WouldChange of(Needs needs, List<Candidate> ranked) {
        return new WouldChange(OpenFacts.of(ranked), decisive(needs, ranked));
    }

    /// A single need is not decisive: without it, nothing would be ranked.
    private static List<DecisiveNeed> decisive(Needs needs, List<Candidate> ranked) {
        if (needs.all().size() == 1) {
            return List.of();
        }
        List<Framework> now = frameworks(Pick.firsts(ranked));
        List<DecisiveNeed> decisive = new ArrayList<>();
        for (int need = 0; need < needs.all().size(); need++) {
            List<Framework> then = firstsWithout(need, ranked);
            if (!then.equals(now)) {
                decisive.add(new DecisiveNeed(needs.all().get(need), then));
            }
        }
        return decisive;
    }

    /// Looks for the best instead of ranking all: only they matter.
    private static List<Framework> firstsWithout(int need, List<Candidate> ranked) {
        List<Framework> firsts = new ArrayList<>();
        @Nullable Ranking best = null;
        for (Candidate candidate : ranked) {
            Ranking ranking = candidate.rankingWithout(need);
            int place = best == null ? -1 : ranking.compareMerit(best);
            if (ranking.isRuledOut() || place > 0) {
                continue;
            }
            if (place < 0) {
                firsts.clear();
                best = ranking;
            }
            firsts.add(candidate.framework());
        }
        firsts.sort(Framework.BY_NAME);
        return firsts;
    }

    private static List<Framework> frameworks(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::framework).toList();
    }
}
