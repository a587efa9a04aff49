package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

/// Where a fact or verdict comes from.
///
/// @param locator a path inside the published package, a page, or `owner/repository:path`
/// @param version of the package that was read; absent where the source has none
public record Evidence(EvidenceKind kind, String locator, @Nullable String version) {
    public Evidence {
        Require.present(kind, "evidence.kind");
        Require.text(locator, "evidence.locator", 300);
    }
}
