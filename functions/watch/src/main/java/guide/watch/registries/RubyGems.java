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

/// The API of RubyGems.org, which lists the versions that are not yanked, one for each platform. It
/// knows no other name for a gem.
final class RubyGems implements Registry {

    private static final Pattern NAME = Pattern.compile("^[A-Za-z0-9_-][A-Za-z0-9._-]*+");

    @Override
    public RegistryHost host() {
        return RegistryHost.GEM;
    }

    @Override
    public VersionScheme scheme() {
        return VersionScheme.GEM;
    }

    @Override
    public LookResult look(PackageUrl name, String tag, RegistryReads reads) throws LookException {
        String known = RegistryName.of(name, NAME);
        String path = "/api/v1/versions/" + known + ".json";
        Fetched document = reads.get(path, DocumentKind.JSON, tag);
        if (document.isUnchanged()) {
            return new LookResult.Unchanged();
        }
        JsonNode json = RegistryJson.read(document);
        if (!json.isArray()) {
            throw new LookException(LookFault.UNREADABLE);
        }
        List<Release> releases =
                json.valueStream()
                        .filter(each -> !each.path("yanked").asBoolean())
                        .map(RubyGems::release)
                        .toList();
        return LookResult.Newest.of(scheme(), releases, document);
    }

    private static Release release(JsonNode version) {
        return new Release(
                version.path("number").asText(), RegistryJson.day(version.path("created_at")));
    }
}
