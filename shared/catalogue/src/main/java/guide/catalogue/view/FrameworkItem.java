package guide.catalogue.view;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Status;
import guide.lambda.address.PublicAddress;

import org.jspecify.annotations.Nullable;

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
        String url) {

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

    public static String urlOf(Slug slug) {
        return PublicAddress.link("/v1/frameworks/" + slug);
    }
}
