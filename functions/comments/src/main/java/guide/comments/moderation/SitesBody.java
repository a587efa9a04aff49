package guide.comments.moderation;

import guide.comments.sites.SiteColours;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The body of `PUT /v1/moderation/sites`, before anything is checked.
///
/// @param version of the sites that it replaces
record SitesBody(@Nullable Long version, @Nullable List<SiteBody> sites) {

    record SiteBody(
            @Nullable String id,
            @Nullable List<String> origins,
            @Nullable String title,
            @Nullable String language,
            @Nullable SiteColours colours,
            @Nullable String moderatorsGroup,
            @Nullable String moderatorsMail) {}
}
