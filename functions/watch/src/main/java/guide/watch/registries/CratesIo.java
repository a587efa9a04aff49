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

/// The API of crates.io. A crate's name is never another one's; what is yanked does not count.
final class CratesIo implements Registry {

    private static final Pattern NAME = Pattern.compile("^[A-Za-z][A-Za-z0-9_-]{0,63}");

    @Override
    public RegistryHost host() {
        return RegistryHost.CARGO;
    }

    @Override
    public VersionScheme scheme() {
        return VersionScheme.SEMANTIC;
    }

    @Override
    public LookResult look(PackageUrl name, String tag, RegistryReads reads) throws LookException {
        String known = RegistryName.of(name, NAME);
        Fetched document = reads.get("/api/v1/crates/" + known, DocumentKind.JSON, tag);
        if (document.isUnchanged()) {
            return new LookResult.Unchanged();
        }
        JsonNode json = RegistryJson.read(document);
        String called = RegistryJson.object(json, "crate").path("id").asText();
        // `-` and `_` are one to it.
        if (!called.replace('_', '-').equalsIgnoreCase(known.replace('_', '-'))) {
            throw new LookException(LookFault.RENAMED);
        }
        List<Release> releases =
                json.path("versions")
                        .valueStream()
                        .filter(each -> !each.path("yanked").asBoolean())
                        .map(CratesIo::release)
                        .toList();
        return LookResult.Newest.of(scheme(), releases, document);
    }

    private static Release release(JsonNode version) {
        return new Release(
                version.path("num").asText(), RegistryJson.day(version.path("created_at")));
    }
}
