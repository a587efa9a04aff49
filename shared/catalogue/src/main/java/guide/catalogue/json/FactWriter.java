package guide.catalogue.json;

import guide.catalogue.model.Evidence;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Spread;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Usual;
import guide.catalogue.model.Value;
import guide.lambda.json.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// Writes traits and facts by tokens, as [CatalogueTypes] defines them.
public final class FactWriter {

    private FactWriter() {}

    public static void write(JsonWriter out, Trait trait) throws IOException {
        out.object()
                .member("id", trait.id().value())
                .member("title", trait.title())
                .member("question", trait.question())
                .member("group", trait.group())
                .member("kind", trait.kind())
                .texts("choices", trait.choices())
                .member("unit", trait.unit())
                .member("shelfLifeDays", trait.shelfLifeDays())
                .end();
    }

    /// Writes the member `traits`.
    public static void writeAll(JsonWriter out, List<Trait> traits) throws IOException {
        out.name("traits").array();
        for (Trait trait : traits) {
            write(out, trait);
        }
        out.end();
    }

    static void write(JsonWriter out, Fact fact) throws IOException {
        out.object().member("trait", fact.trait().value()).member("support", fact.support());
        writeFigure(out, fact.value(), fact.spread());
        out.member("note", fact.note()).member("version", fact.version());
        writeEvidence(out, fact.evidence());
        writeDay(out, "checkedOn", fact.checkedOn());
        out.member("checkedBy", fact.checkedBy());
        writeUsual(out, fact.usual());
        out.end();
    }

    /// Writes the member `usual`; most facts have none, and leave it out.
    public static void writeUsual(JsonWriter out, @Nullable Usual usual) throws IOException {
        if (usual != null) {
            out.name("usual")
                    .object()
                    .member("name", usual.name())
                    .member("purl", usual.purl())
                    .member("whose", usual.whose())
                    .member("version", usual.version());
            writeEvidence(out, usual.evidence());
            out.end();
        }
    }

    /// Writes the members `value` and `spread`; only measured facts have a spread, the others leave
    /// it out.
    public static void writeFigure(JsonWriter out, @Nullable Value value, @Nullable Spread spread)
            throws IOException {
        out.name("value");
        writeValue(out, value);
        if (spread != null) {
            out.name("spread").object();
            out.name("least").raw(spread.least().toString());
            out.name("most").raw(spread.most().toString()).end();
        }
    }

    private static void writeValue(JsonWriter out, @Nullable Value value) throws IOException {
        switch (value) {
            case null -> out.value((String) null);
            case Value.Choices(var chosen) -> out.texts(chosen);
            case Value.Amount(var amount) -> out.raw(amount.toPlainString());
            case Value.Day(var day) -> out.value(day.toString());
            case Value.Text(var text) -> out.value(text);
        }
    }

    /// Writes the member `evidence`.
    public static void writeEvidence(JsonWriter out, List<Evidence> evidence) throws IOException {
        out.name("evidence").array();
        for (Evidence each : evidence) {
            out.object()
                    .member("kind", each.kind())
                    .member("locator", each.locator())
                    .member("version", each.version())
                    .optional("url", each.url())
                    .end();
        }
        out.end();
    }

    public static void writeDay(JsonWriter out, String name, @Nullable LocalDate day)
            throws IOException {
        out.member(name, day == null ? null : day.toString());
    }

    /// Writes an array of the traits' ids.
    public static void writeIds(JsonWriter out, String name, List<TraitId> traits)
            throws IOException {
        out.name(name).array();
        for (TraitId trait : traits) {
            out.value(trait.value());
        }
        out.end();
    }
}
