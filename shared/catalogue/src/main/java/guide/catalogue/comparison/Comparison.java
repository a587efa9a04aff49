package guide.catalogue.comparison;

import guide.catalogue.json.FactWriter;
import guide.catalogue.json.FrameworkWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.catalogue.samples.Samples;
import guide.catalogue.view.AsOf;
import guide.catalogue.view.FrameworkItem;
import guide.catalogue.view.RelationView;
import guide.lambda.address.PublicAddress;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A comparison of frameworks, with a row for every trait.
///
/// @param onlyIn for each slug the traits that only this framework has: it supports them at least
///   partially, and all others are known not to
/// @param relations the relations with both ends in the comparison
/// @param claims the claims about at least one of the frameworks
public record Comparison(
        List<Slug> slugs,
        List<FrameworkItem> frameworks,
        List<ComparisonRow> rows,
        Map<Slug, List<TraitId>> onlyIn,
        List<RelationView> relations,
        List<WeighedClaim> claims,
        SampleSizes samples,
        long revision,
        String thread,
        String url)
        implements JsonDocument {

    /// Compares `frameworks`, which must be those of `key` in the same order.
    public static Comparison of(
            ComparisonKey key, List<Framework> frameworks, AsOf asOf, Samples samples) {
        Catalogue catalogue = asOf.catalogue();
        LocalDate today = asOf.today();
        List<Slug> slugs = key.slugs();
        return new Comparison(
                slugs,
                frameworks.stream()
                        .map(framework -> FrameworkItem.of(framework, catalogue, today))
                        .toList(),
                ComparisonRows.of(frameworks, catalogue.traits(), today),
                OnlyIn.of(frameworks, catalogue),
                catalogue.relations().stream()
                        .filter(r -> slugs.contains(r.from()) && slugs.contains(r.to()))
                        .map(relation -> RelationView.of(relation, catalogue))
                        .toList(),
                WeighedClaim.all(frameworks, catalogue, today),
                asOf.past() ? SampleSizes.ofThePast(slugs) : SampleSizes.of(slugs, samples),
                catalogue.revision(),
                "comparison:" + key,
                urlOf(key));
    }

    @Override
    public void writeTo(JsonWriter out) throws IOException {
        out.object();
        FrameworkWriter.writeSlugs(out, "slugs", slugs);
        out.name("frameworks").array();
        for (FrameworkItem framework : frameworks) {
            framework.writeTo(out);
        }
        out.end();
        ComparisonRow.writeAll(out, rows);
        writeAround(out);
        samples.writeTo(out);
        out.member("revision", revision).member("thread", thread).member("url", url).end();
    }

    private void writeAround(JsonWriter out) throws IOException {
        out.name("onlyIn").object();
        for (Map.Entry<Slug, List<TraitId>> each : onlyIn.entrySet()) {
            FactWriter.writeIds(out, each.getKey().value(), each.getValue());
        }
        out.end().name("relations").array();
        for (RelationView relation : relations) {
            relation.writeTo(out);
        }
        out.end().name("claims").array();
        for (WeighedClaim claim : claims) {
            claim.writeTo(out);
        }
        out.end();
    }

    /// The names of the compared: `Django, Flask and Tornado`.
    public String title() {
        return title(frameworks.stream().map(FrameworkItem::name).toList());
    }

    static String title(List<String> names) {
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    public static String urlOf(ComparisonKey key) {
        return PublicAddress.link("/v1/comparisons/" + key);
    }
}
