package guide.catalogue.view;

import guide.catalogue.model.Behind;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.lambda.json.JsonWriter;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many facts of a framework are known, and on what evidence; counted at each read.
///
/// @param known the number of known facts
/// @param unknown the number of facts that nobody has verified; `known + unknown` is the number of
///   traits
/// @param stale the number of known facts that were checked longer ago than the shelf life of their
///   trait
/// @param behind the number of known facts that were checked with an older version than the latest
/// @param byKind in the order of the kinds; kinds without facts are left out
public record EvidenceSummary(int known, int unknown, int stale, int behind, List<Resting> byKind) {

    /// The number of facts with evidence of a kind, alone or among others.
    public record Resting(EvidenceKind kind, int facts) {}

    /// Counts in one pass, because a list does this for each of its frameworks.
    public static EvidenceSummary of(Framework framework, Catalogue catalogue, LocalDate today) {
        int known = 0;
        int stale = 0;
        int older = 0;
        Behind behind = Behind.of(framework);
        Map<EvidenceKind, Integer> byKind = new EnumMap<>(EvidenceKind.class);
        for (Trait trait : catalogue.traits()) {
            Fact fact = framework.fact(trait.id());
            if (fact.isKnown()) {
                known++;
                stale += fact.isStale(trait, today) ? 1 : 0;
                older += behind.isBehind(fact) ? 1 : 0;
                kinds(fact.evidence()).forEach(kind -> byKind.merge(kind, 1, Integer::sum));
            }
        }
        return new EvidenceSummary(
                known,
                catalogue.traits().size() - known,
                stale,
                older,
                byKind.entrySet().stream()
                        .map(each -> new Resting(each.getKey(), each.getValue()))
                        .toList());
    }

    /// Writes the member `evidence`.
    public void writeTo(JsonWriter out) throws IOException {
        out.name("evidence")
                .object()
                .member("known", known)
                .member("unknown", unknown)
                .member("stale", stale)
                .member("behind", behind);
        out.name("byKind").array();
        for (Resting each : byKind) {
            out.object().member("kind", each.kind()).member("facts", each.facts()).end();
        }
        out.end().end();
    }

    private static Set<EvidenceKind> kinds(Collection<Evidence> evidence) {
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        evidence.forEach(each -> kinds.add(each.kind()));
        return kinds;
    }
}
