package guide.catalogue.view;

import guide.catalogue.json.FrameworkWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Status;
import guide.lambda.address.PublicAddress;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A framework as an item of a list.
public record FrameworkItem(
        Slug slug,
        String name,
        String tagline,
        Status status,
        List<String> tags,
        Framework.@Nullable Latest latest,
        EvidenceSummary evidence,
        Instant updatedAt,
        String url)
        implements JsonDocument {

    public static FrameworkItem of(Framework framework, Catalogue catalogue, LocalDate today) {
        return new FrameworkItem(
                framework.slug(),
                framework.name(),
                framework.tagline(),
                framework.status(),
                framework.tags(),
                framework.latest(),
                EvidenceSummary.of(framework, catalogue, today),
                framework.updatedAt(),
                urlOf(framework.slug()));
    }

    @Override
    public void writeTo(JsonWriter out) throws IOException {
        out.object()
                .member("slug", slug.value())
                .member("name", name)
                .member("tagline", tagline)
                .member("status", status)
                .texts("tags", tags);
        FrameworkWriter.writeLatest(out, latest);
        evidence.writeTo(out);
        out.member("updatedAt", updatedAt).member("url", url).end();
    }

    public static String urlOf(Slug slug) {
        return PublicAddress.link("/v1/frameworks/" + slug);
    }
}
