package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

/// A source of a fact or verdict.
///
/// @param locator a path in the published package, a web page, or `owner/repository:path`
/// @param version the version of the package that was read; absent if the source has none
/// @param url where a browser shows it; absent where the rule of
///   `guide.catalogue.evidence.EvidenceAddresses` gives the address
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

    /// Returns the same at this address; null for none.
    public Evidence at(@Nullable String other) {
        return new Evidence(kind, locator, version, other);
    }
}
