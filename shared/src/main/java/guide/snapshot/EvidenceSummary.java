package guide.snapshot;

import guide.catalogue.EvidenceKind;
import guide.catalogue.Support;

import java.util.Arrays;
import java.util.List;

/// How much of what a framework says is known, and what that rests on; counted when it is read.
///
/// @param known facts that have an answer
/// @param unknown facts that nobody has verified; with `known` one for each trait
/// @param stale those of the known that were checked longer ago than their traits keep
/// @param byKind in the order of the kinds; without those on which nothing rests
public record EvidenceSummary(int known, int unknown, int stale, List<Resting> byKind) {

    /// How many facts rest on evidence of a kind, alone or among others.
    public record Resting(EvidenceKind kind, int facts) {}

    public static EvidenceSummary of(List<FactView> facts) {
        List<FactView> known = facts.stream().filter(EvidenceSummary::isKnown).toList();
        return new EvidenceSummary(
                known.size(),
                facts.size() - known.size(),
                (int) known.stream().filter(FactView::stale).count(),
                Arrays.stream(EvidenceKind.values())
                        .map(kind -> new Resting(kind, restingOn(kind, known)))
                        .filter(each -> each.facts() > 0)
                        .toList());
    }

    private static boolean isKnown(FactView fact) {
        return fact.support() != Support.UNKNOWN;
    }

    private static int restingOn(EvidenceKind kind, List<FactView> facts) {
        return (int)
                facts.stream()
                        .filter(
                                fact ->
                                        fact.evidence().stream()
                                                .anyMatch(each -> each.kind() == kind))
                        .count();
    }
}
