package guide.summaries;

import com.fasterxml.jackson.annotation.JsonProperty;

import guide.catalogue.json.FrameworkWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Status;
import guide.catalogue.view.ClaimView;
import guide.catalogue.view.EvidenceSummary;
import guide.catalogue.view.FactView;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A framework in the representation of `GET /v1/frameworks/{slug}`: its text and facts, and the
/// claims and relations about it.
record FrameworkView(
        Slug slug,
        String name,
        String tagline,
        Framework.Summary summary,
        Status status,
        List<String> tags,
        List<Framework.Link> links,
        @JsonProperty("package") Framework.Distribution distribution,
        Framework.@Nullable Latest latest,
        List<Framework.Fit> suits,
        List<Framework.Fit> doesNotSuit,
        List<FactView> facts,
        EvidenceSummary evidence,
        List<SeenRelation> relations,
        List<ClaimView> claims,
        String thread,
        long revision,
        Instant updatedAt)
        implements JsonDocument {

    static FrameworkView of(Framework framework, Catalogue catalogue, LocalDate today) {
        Slug slug = framework.slug();
        return new FrameworkView(
                slug,
                framework.name(),
                framework.tagline(),
                framework.summary(),
                framework.status(),
                framework.tags(),
                framework.links(),
                framework.distribution(),
                framework.latest(),
                framework.suits(),
                framework.doesNotSuit(),
                FactView.all(framework, catalogue, today),
                EvidenceSummary.of(framework, catalogue, today),
                catalogue.relations().stream()
                        .filter(relation -> relation.touches(slug))
                        .map(relation -> SeenRelation.of(relation, slug, catalogue))
                        .toList(),
                catalogue.claims().stream()
                        .filter(claim -> claim.frameworks().contains(slug))
                        .map(ClaimView::of)
                        .toList(),
                "framework:" + slug,
                catalogue.revision(),
                framework.updatedAt());
    }

    @Override
    public void writeTo(JsonWriter out) throws IOException {
        out.object();
        writeMembers(out);
        out.end();
    }

    /// Writes the members into an object that has others too.
    void writeMembers(JsonWriter out) throws IOException {
        out.member("slug", slug.value()).member("name", name).member("tagline", tagline);
        FrameworkWriter.writeSummary(out, summary);
        out.member("status", status).texts("tags", tags);
        FrameworkWriter.writeLinks(out, links);
        FrameworkWriter.writePackage(out, distribution);
        FrameworkWriter.writeLatest(out, latest);
        FrameworkWriter.writeFits(out, "suits", suits);
        FrameworkWriter.writeFits(out, "doesNotSuit", doesNotSuit);
        out.name("facts").array();
        for (FactView fact : facts) {
            fact.writeTo(out);
        }
        out.end();
        evidence.writeTo(out);
        writeAround(out);
        out.member("thread", thread).member("revision", revision).member("updatedAt", updatedAt);
    }

    private void writeAround(JsonWriter out) throws IOException {
        out.name("relations").array();
        for (SeenRelation relation : relations) {
            relation.writeTo(out);
        }
        out.end().name("claims").array();
        for (ClaimView claim : claims) {
            claim.writeTo(out);
        }
        out.end();
    }
}
