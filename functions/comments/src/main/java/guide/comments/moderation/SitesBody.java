package guide.comments.moderation;

import guide.comments.sites.SiteColours;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The body of `PUT /v1/moderation/sites`, before anything is checked.
///
/// @param version of the sites that it replaces
/// @param siteKeys as they were read; they follow from the sites, and nothing is done with them
record SitesBody(
        @Nullable Long version,
        @Nullable List<SiteBody> sites,
        @Nullable Map<String, String> siteKeys) {

    record SignInSettings(@Nullable List<String> ways, @Nullable Integer keyNumber) {}

    record SiteBody(
            @Nullable String id,
            @Nullable List<String> origins,
            @Nullable String title,
            @Nullable String language,
            @Nullable SiteColours colours,
            @Nullable String moderatorsGroup,
            @Nullable String moderatorsMail,
            @Nullable SignInSettings signIn) {}
}
