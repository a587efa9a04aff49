package guide.comments.sites;

import org.jspecify.annotations.Nullable;

/// The colours of a site, for what is sent in its name; each `#rrggbb`, or absent.
public record SiteColours(
        @Nullable String accent, @Nullable String background, @Nullable String text) {}
