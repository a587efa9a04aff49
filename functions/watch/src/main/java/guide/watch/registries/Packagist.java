package guide.watch.registries;

import com.fasterxml.jackson.databind.JsonNode;

import guide.watch.documents.DocumentKind;
import guide.watch.documents.Fetched;
import guide.watch.documents.LookException;
import guide.watch.documents.LookFault;
import guide.watch.documents.RegistryJson;
import guide.watch.versions.VersionScheme;

import java.util.List;
import java.util.regex.Pattern;

/// Packagist's metadata for Composer 2 (packagist.org/apidoc, "Getting package data"): tagged
/// releases, newest first, each with only what differs from the one before.
///
/// A package that is abandoned for another one is renamed; one that is just abandoned still is what
/// it was.
final class Packagist implements Registry {

    private static final Pattern NAME =
            Pattern.compile(
                    "^[a-z0-9](?:[_.-]?[a-z0-9]++)*+/[a-z0-9](?:(?:[_.]|-{1,2}+)?[a-z0-9]++)*+");

    @Override
    public RegistryHost host() {
        return RegistryHost.COMPOSER;
    }

    @Override
    public VersionScheme scheme() {
        return VersionScheme.COMPOSER;
    }

    @Override
    public LookResult look(PackageUrl name, String tag, RegistryReads reads) throws LookException {
        String known = RegistryName.of(name, NAME);
        Fetched document = reads.get("/p2/" + known + ".json", DocumentKind.JSON, tag);
        if (document.isUnchanged()) {
            return new LookResult.Unchanged();
        }
        JsonNode packages = RegistryJson.object(RegistryJson.read(document), "packages");
        JsonNode versions = packages.path(known);
        if (!versions.isArray() || isReplaced(versions)) {
            throw new LookException(LookFault.RENAMED);
        }
        List<Release> releases = versions.valueStream().map(Packagist::release).toList();
        return LookResult.Newest.of(scheme(), releases, document);
    }

    /// It is said of all versions, and so only of the first.
    private static boolean isReplaced(JsonNode versions) {
        return versions.path(0).path("abandoned").asText().contains("/");
    }

    private static Release release(JsonNode version) {
        String text = version.path("version").asText();
        return new Release(
                text.startsWith("v") ? text.substring(1) : text,
                RegistryJson.day(version.path("time")));
    }
}
