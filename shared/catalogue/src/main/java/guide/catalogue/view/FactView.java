package guide.catalogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.catalogue.json.FactWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Spread;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Value;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// A fact in the representation of the contract; `stale` is computed at each read.
///
/// @param spread absent unless the value was measured several times
/// @param dueOn the first day on which it is stale; absent if it was never checked
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
        String editTarget)
        implements JsonDocument {

    /// Returns one for each trait, in the traits' order.
    public static List<FactView> all(Framework framework, Catalogue catalogue, LocalDate today) {
        return catalogue.traits().stream()
                .map(trait -> of(framework.slug(), framework.fact(trait.id()), trait, today))
                .toList();
    }

    public static FactView of(Slug framework, Fact fact, Trait trait, LocalDate today) {
        return new FactView(
                fact.trait(),
                fact.support(),
                fact.value(),
                fact.spread(),
                fact.note(),
                fact.version(),
                fact.evidence(),
                fact.checkedOn(),
                fact.checkedBy(),
                fact.dueOn(trait).orElse(null),
                fact.isStale(trait, today),
                "frameworks/" + framework + "/facts/" + trait.id());
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
        out.member("stale", stale).member("editTarget", editTarget).end();
    }

    /// Returns a copy with another target for edits.
    public FactView editedAs(String target) {
        return new FactView(
                trait, support, value, spread, note, version, evidence, checkedOn, checkedBy, dueOn,
                stale, target);
    }
}
