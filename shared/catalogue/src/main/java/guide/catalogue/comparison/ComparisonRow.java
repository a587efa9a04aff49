package guide.catalogue.comparison;

import guide.catalogue.json.FactWriter;
import guide.catalogue.json.FrameworkWriter;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;
import guide.lambda.json.JsonWriter;

import java.io.IOException;
import java.util.List;

/// A row of a comparison: one trait of all frameworks, in their order.
///
/// @param differs true if two known facts differ; an unknown fact differs from nothing, and neither
///   do measured numbers with overlapping spreads
/// @param level the pairs of frameworks whose measured numbers have overlapping spreads; empty if
///   the trait was not measured
public record ComparisonRow(
        Trait trait, boolean differs, List<List<Slug>> level, List<FactView> cells) {

    /// Writes the member `rows`.
    static void writeAll(JsonWriter out, List<ComparisonRow> rows) throws IOException {
        out.name("rows").array();
        for (ComparisonRow row : rows) {
            row.writeTo(out);
        }
        out.end();
    }

    private void writeTo(JsonWriter out) throws IOException {
        out.object().name("trait");
        FactWriter.write(out, trait);
        out.member("differs", differs).name("level").array();
        for (List<Slug> pair : level) {
            FrameworkWriter.writeSlugs(out, pair);
        }
        out.end().name("cells").array();
        for (FactView cell : cells) {
            cell.writeTo(out);
        }
        out.end().end();
    }
}
