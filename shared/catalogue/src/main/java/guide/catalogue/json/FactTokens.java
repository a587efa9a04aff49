package guide.catalogue.json;

import static guide.catalogue.json.SeenValues.present;

import guide.catalogue.json.WrittenEvidence.Program;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Spread;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Usual;
import guide.catalogue.model.Value;
import guide.lambda.json.JsonReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads facts and their evidence; there are more of them than of all else together.
final class FactTokens {

    private final SeenValues seen;
    private final EnumTokens<Support> supports = new EnumTokens<>(Support.values());
    private final EnumTokens<Usual.Whose> owners = new EnumTokens<>(Usual.Whose.values());
    private final EvidenceTokens sources;

    FactTokens(SeenValues seen) {
        this.seen = seen;
        this.sources = new EvidenceTokens(seen);
    }

    List<Fact> facts(JsonReader json) throws IOException {
        List<Fact> all = new ArrayList<>();
        if (SeenValues.isList(json)) {
            while (json.nextItem()) {
                all.add(fact(json));
            }
        }
        return all;
    }

    /// Reads a list in which each piece is whole.
    List<Evidence> evidence(JsonReader json) throws IOException {
        return sources.evidence(json);
    }

    private Fact fact(JsonReader json) throws IOException {
        TraitId trait = null;
        Support support = null;
        Value value = null;
        Spread spread = null;
        String note = null;
        String version = null;
        List<WrittenEvidence> evidence = List.of();
        LocalDate checkedOn = null;
        String checkedBy = null;
        Using usual = null;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "trait" -> trait = seen.trait(json);
                case "support" -> support = json.isNull() ? null : supports.read(json);
                case "value" -> value = json.isNull() ? null : value(json);
                case "spread" -> spread = json.isNull() ? null : spread(json);
                case "note" -> note = json.textOrNull();
                case "version" -> version = seen.textOrNull(json);
                case "evidence" -> evidence = sources.written(json);
                case "checkedOn" -> checkedOn = seen.dayOrNull(json);
                case "checkedBy" -> checkedBy = seen.textOrNull(json);
                case "usual" -> usual = json.isNull() ? null : usual(json);
                default -> json.skip();
            }
        }
        TraitId of = present(trait, "fact.trait");
        return new Fact(
                of,
                support,
                value,
                spread,
                note,
                version,
                EvidenceTokens.whole(evidence, Program.TRAIT, of, version),
                checkedOn,
                checkedBy,
                usual == null ? null : usual.in(of));
    }

    /// A usual package before the trait is known that it is for: members may come in any order.
    private record Using(
            String name,
            @Nullable String purl,
            Usual.Whose whose,
            @Nullable String version,
            List<WrittenEvidence> evidence) {

        Usual in(TraitId trait) {
            return new Usual(
                    name,
                    purl,
                    whose,
                    version,
                    EvidenceTokens.whole(evidence, Program.USUAL, trait, version));
        }
    }

    private Using usual(JsonReader json) throws IOException {
        String name = null;
        String purl = null;
        Usual.Whose whose = null;
        String version = null;
        List<WrittenEvidence> evidence = List.of();
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "name" -> name = seen.text(json);
                case "purl" -> purl = seen.textOrNull(json);
                case "whose" -> whose = owners.read(json);
                case "version" -> version = seen.textOrNull(json);
                case "evidence" -> evidence = sources.written(json);
                default -> json.skip();
            }
        }
        return new Using(
                present(name, "usual.name"),
                purl,
                present(whose, "usual.whose"),
                version,
                evidence);
    }

    /// As [FactValues] reads it.
    private Value value(JsonReader json) throws IOException {
        if (json.isArray()) {
            return new Value.Choices(seen.texts(json));
        }
        if (!json.isText()) {
            return new Value.Amount(json.decimal());
        }
        return FactValues.dayOrText(json.text());
    }

    private static Spread spread(JsonReader json) throws IOException {
        BigDecimal least = null;
        BigDecimal most = null;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "least" -> least = json.decimal();
                case "most" -> most = json.decimal();
                default -> json.skip();
            }
        }
        return new Spread(present(least, "spread.least"), present(most, "spread.most"));
    }
}
