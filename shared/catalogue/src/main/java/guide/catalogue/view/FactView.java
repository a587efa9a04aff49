package guide.catalogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.catalogue.evidence.EvidenceAddresses;
import guide.catalogue.json.FactWriter;
import guide.catalogue.model.Behind;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Spread;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Usual;
import guide.catalogue.model.Value;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// A fact in the representation of the contract; `stale` and `behind` are computed at each read.
///
/// @param spread absent unless the value was measured several times
/// @param dueOn the first day on which it is stale; absent if it was never checked
/// @param usual the package that people use instead; absent for most
/// @param editTarget the target of an edit of this fact: `frameworks/{slug}/facts/{trait}`
public record FactView(
        TraitId trait,
        @Nullable Support support,
        @Nullable Value value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Spread spread,
        @Nullable String note,
        @Nullable String version,
        List<Evidence> evidence,
        @Nullable LocalDate checkedOn,
        @Nullable String checkedBy,
        @Nullable LocalDate dueOn,
        boolean stale,
        boolean behind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Usual usual,
        String editTarget)
        implements JsonDocument {

    /// Returns one for each trait, in the traits' order.
    public static List<FactView> all(Framework framework, Catalogue catalogue, LocalDate today) {
        Behind behind = Behind.of(framework);
        EvidenceAddresses addresses = EvidenceAddresses.of(framework);
        return catalogue.traits().stream()
                .map(
                        trait -> {
                            Fact fact = framework.fact(trait.id());
                            return of(addresses, fact, behind.isBehind(fact), trait, today);
                        })
                .toList();
    }

    public static FactView of(Framework framework, Fact fact, Trait trait, LocalDate today) {
        return of(
                EvidenceAddresses.of(framework),
                fact,
                Behind.of(framework).isBehind(fact),
                trait,
                today);
    }

    private static FactView of(
            EvidenceAddresses addresses, Fact fact, boolean behind, Trait trait, LocalDate today) {
        return new FactView(
                fact.trait(),
                fact.support(),
                fact.value(),
                fact.spread(),
                fact.note(),
                fact.version(),
                addresses.of(fact),
                fact.checkedOn(),
                fact.checkedBy(),
                fact.dueOn(trait).orElse(null),
                fact.isStale(trait, today),
                behind,
                addresses.usual(fact),
                "frameworks/" + addresses.slug() + "/facts/" + trait.id());
    }

    @Override
    public void writeTo(JsonWriter out) throws IOException {
        out.object().member("trait", trait.value()).member("support", support);
        FactWriter.writeFigure(out, value, spread);
        out.member("note", note).member("version", version);
        FactWriter.writeEvidence(out, evidence);
        FactWriter.writeDay(out, "checkedOn", checkedOn);
        out.member("checkedBy", checkedBy);
        FactWriter.writeDay(out, "dueOn", dueOn);
        out.member("stale", stale).member("behind", behind);
        FactWriter.writeUsual(out, usual);
        out.member("editTarget", editTarget).end();
    }

    /// Returns a copy with another target for edits.
    public FactView editedAs(String target) {
        return new FactView(
                trait, support, value, spread, note, version, evidence, checkedOn, checkedBy, dueOn,
                stale, behind, usual, target);
    }
}
