package guide.watch.registries;

import com.fasterxml.jackson.databind.JsonNode;

import guide.watch.documents.DocumentKind;
import guide.watch.documents.Fetched;
import guide.watch.documents.LookException;
import guide.watch.documents.LookFault;
import guide.watch.documents.RegistryJson;
import guide.watch.versions.OrderedVersion;
import guide.watch.versions.VersionScheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// npm's document of a package (github.com/npm/registry, `docs/responses/package-metadata.md`).
///
/// The newest release is the one that has the tag `latest`: what its authors give to everybody. If
/// that one is deprecated, it is the newest before it that is not. The document that has the days
/// is too large for some packages: then they are left out.
final class Npm implements Registry {

    private static final Pattern NAME =
            Pattern.compile("^(?:@[a-z0-9~-][a-z0-9._~-]*+/)?[a-z0-9~-][a-z0-9._~-]*+");

    @Override
    public RegistryHost host() {
        return RegistryHost.NPM;
    }

    @Override
    public VersionScheme scheme() {
        return VersionScheme.SEMANTIC;
    }

    @Override
    public LookResult look(PackageUrl name, String tag, RegistryReads reads) throws LookException {
        String known = RegistryName.of(name, NAME);
        Fetched document = document("/" + known.replace("/", "%2F"), tag, reads);
        if (document.isUnchanged()) {
            return new LookResult.Unchanged();
        }
        JsonNode json = RegistryJson.read(document);
        if (!json.path("name").asText().equals(known)) {
            throw new LookException(LookFault.RENAMED);
        }
        return LookResult.Newest.of(scheme(), offered(json), document);
    }

    private static Fetched document(String path, String tag, RegistryReads reads)
            throws LookException {
        try {
            return reads.get(path, DocumentKind.JSON, tag);
        } catch (LookException e) {
            if (e.fault() == LookFault.TOO_LARGE) {
                return reads.get(path, DocumentKind.NPM_INSTALL, tag);
            }
            throw e;
        }
    }

    private List<Release> offered(JsonNode json) throws LookException {
        JsonNode versions = RegistryJson.object(json, "versions");
        String latest = RegistryJson.object(json, "dist-tags").path("latest").asText();
        if (versions.has(latest) && !isDeprecated(versions.path(latest))) {
            return List.of(release(latest, json));
        }
        Optional<OrderedVersion> most = scheme().parse(latest);
        List<Release> earlier = new ArrayList<>();
        versions.properties().stream()
                .filter(each -> !isDeprecated(each.getValue()))
                .filter(each -> isAtMost(each.getKey(), most))
                .forEach(each -> earlier.add(release(each.getKey(), json)));
        return earlier;
    }

    private boolean isAtMost(String version, Optional<OrderedVersion> most) {
        Optional<OrderedVersion> parsed = scheme().parse(version);
        return parsed.isPresent() && (most.isEmpty() || parsed.get().compareTo(most.get()) <= 0);
    }

    private static Release release(String version, JsonNode json) {
        return new Release(version, RegistryJson.day(json.path("time").path(version)));
    }

    /// A text that says why; an empty one takes it back.
    private static boolean isDeprecated(JsonNode version) {
        JsonNode why = version.path("deprecated");
        return why.isTextual() ? !why.asText().isEmpty() : why.asBoolean();
    }
}
