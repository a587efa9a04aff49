package guide.catalogue.json;

import static guide.catalogue.json.SeenValues.present;

import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
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
    private final EnumTokens<EvidenceKind> kinds = new EnumTokens<>(EvidenceKind.values());

    FactTokens(SeenValues seen) {
        this.seen = seen;
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

    List<Evidence> evidence(JsonReader json) throws IOException {
        List<Evidence> all = new ArrayList<>();
        if (SeenValues.isList(json)) {
            while (json.nextItem()) {
                all.add(oneEvidence(json));
            }
        }
        return all;
    }

    private Fact fact(JsonReader json) throws IOException {
        TraitId trait = null;
        Support support = null;
        Value value = null;
        Spread spread = null;
        String note = null;
        String version = null;
        List<Evidence> evidence = List.of();
        LocalDate checkedOn = null;
        String checkedBy = null;
        Usual usual = null;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "trait" -> trait = seen.trait(json);
                case "support" -> support = json.isNull() ? null : supports.read(json);
                case "value" -> value = json.isNull() ? null : value(json);
                case "spread" -> spread = json.isNull() ? null : spread(json);
                case "note" -> note = json.textOrNull();
                case "version" -> version = seen.textOrNull(json);
                case "evidence" -> evidence = evidence(json);
                case "checkedOn" -> checkedOn = seen.dayOrNull(json);
                case "checkedBy" -> checkedBy = seen.textOrNull(json);
                case "usual" -> usual = json.isNull() ? null : usual(json);
                default -> json.skip();
            }
        }
        return new Fact(
                present(trait, "fact.trait"),
                support,
                value,
                spread,
                note,
                version,
                evidence,
                checkedOn,
                checkedBy,
                usual);
    }

    private Usual usual(JsonReader json) throws IOException {
        String name = null;
        String purl = null;
        Usual.Whose whose = null;
        String version = null;
        List<Evidence> evidence = List.of();
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "name" -> name = seen.text(json);
                case "purl" -> purl = seen.textOrNull(json);
                case "whose" -> whose = owners.read(json);
                case "version" -> version = seen.textOrNull(json);
                case "evidence" -> evidence = evidence(json);
                default -> json.skip();
            }
        }
        return new Usual(
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

    private Evidence oneEvidence(JsonReader json) throws IOException {
        EvidenceKind kind = null;
        String locator = null;
        @Nullable String version = null;
        @Nullable String url = null;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "kind" -> kind = kinds.read(json);
                case "locator" -> locator = json.text();
                case "url" -> url = json.textOrNull();
                case "version" -> version = seen.textOrNull(json);
                default -> json.skip();
            }
        }
        return new Evidence(
                present(kind, "evidence.kind"), present(locator, "evidence.locator"), version, url);
    }
}
