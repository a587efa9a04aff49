package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

/// A source of a fact or verdict.
///
/// @param locator a path in the published package, a web page, or `owner/repository:path`
/// @param version the version of the package that was read; absent if the source has none
/// @param url where a browser shows it; absent if nobody has noted an address
public record Evidence(
        EvidenceKind kind, String locator, @Nullable String version, @Nullable String url) {
    public Evidence {
        Require.present(kind, "evidence.kind");
        Require.text(locator, "evidence.locator", 300);
        if (url != null) {
            Require.webAddress(url, "evidence.url");
        }
    }

    /// Creates evidence without an address.
    public Evidence(EvidenceKind kind, String locator, @Nullable String version) {
        this(kind, locator, version, null);
    }
}
