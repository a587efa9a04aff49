package guide.comparisons.picks;

import guide.catalogue.model.Framework;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.Needs;

import java.util.List;

/// What could change who comes first: open facts, once somebody looks, and needs that the reader
/// might do without.
///
/// Several come first where only their names tell them apart.
///
/// @param facts by their frameworks' places
/// @param needs in the needs' order
record WouldChange(List<OpenFact> facts, List<DecisiveNeed> needs) {

    static final WouldChange NOTHING = new WouldChange(List.of(), List.of());

    /// An unknown or stale fact.
    ///
    /// @param found what would change it: that the need is met, or that it is missed
    /// @param firsts who would come first then; empty where none would fit
    /// @param alone false where all those listed for this framework with the same `found` must turn
    ///   out so
    record OpenFact(
            Framework framework,
            PickReason reason,
            NeedOutcome found,
            List<Framework> firsts,
            boolean alone) {}

    /// A need without which others would come first.
    record DecisiveNeed(Need need, List<Framework> firsts) {}

    WouldChange {
        facts = List.copyOf(facts);
        needs = List.copyOf(needs);
    }

    /// @param ranked best first
    static WouldChange of(Needs needs, List<Candidate> ranked) {
        return new WouldChange(OpenFacts.of(ranked), decisive(needs, ranked));
    }

    /// The only need there is decides nothing: without it nothing would be ranked.
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
