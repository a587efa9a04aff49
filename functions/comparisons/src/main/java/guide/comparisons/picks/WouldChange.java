package guide.comparisons.picks;

import guide.catalogue.model.Framework;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.Needs;

import java.util.List;

/// What could change the top pick: open facts, once somebody checks them, and needs that the reader
/// might drop.
///
/// Several frameworks come first if they tie.
///
/// @param facts in the order of their frameworks
/// @param needs in the needs' order
record WouldChange(List<OpenFact> facts, List<DecisiveNeed> needs) {

    static final WouldChange NOTHING = new WouldChange(List.of(), List.of());

    /// An unknown or stale fact.
    ///
    /// @param found the outcome that would change it: the need is met, or it is missed
    /// @param firsts the frameworks that would come first then; empty if none would fit
    /// @param alone false if it would take all facts listed for this framework with the same
    ///   `found`
    record OpenFact(
            Framework framework,
            PickReason reason,
            NeedOutcome found,
            List<Framework> firsts,
            boolean alone) {}

    /// A need without which another framework would come first.
    record DecisiveNeed(Need need, List<Framework> firsts) {}

    WouldChange {
        facts = List.copyOf(facts);
        needs = List.copyOf(needs);
    }

    /// @param ranked best first
    static WouldChange of(Needs needs, List<Candidate> ranked) {
        return new WouldChange(OpenFacts.of(ranked), decisive(needs, ranked));
    }

    /// A single need is not decisive: without it, nothing would be ranked.
    private static List<DecisiveNeed> decisive(Needs needs, List<Candidate> ranked) {
        if (needs.all().size() == 1) {
            return List.of();
        }
        List<Framework> now = frameworks(Pick.firsts(ranked));
        return needs.all().stream()
                .map(need -> new DecisiveNeed(need, without(need, ranked)))
                .filter(each -> !each.firsts().equals(now))
                .toList();
    }

    private static List<Framework> without(Need need, List<Candidate> ranked) {
        return frameworks(
                Pick.firsts(Pick.ranked(ranked.stream().map(each -> each.without(need)))));
    }

    private static List<Framework> frameworks(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::framework).toList();
    }
}
