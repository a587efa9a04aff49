package guide.snapshot;

import guide.catalogue.Framework;
import guide.catalogue.Slug;
import guide.catalogue.Status;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A framework as lists show it.
public record FrameworkItem(
        Slug slug,
        String name,
        String tagline,
        Status status,
        List<String> tags,
        Framework.@Nullable Latest latest,
        Instant updatedAt,
        String url) {

    public static FrameworkItem of(Framework framework) {
        return new FrameworkItem(
                framework.slug(),
                framework.name(),
                framework.tagline(),
                framework.status(),
                framework.tags(),
                framework.latest(),
                framework.updatedAt(),
                urlOf(framework.slug()));
    }

    public static String urlOf(Slug slug) {
        return "/v1/frameworks/" + slug;
    }
}
