package guide.watch.registries;

import com.fasterxml.jackson.databind.JsonNode;

import guide.watch.documents.DocumentKind;
import guide.watch.documents.Fetched;
import guide.watch.documents.LookException;
import guide.watch.documents.LookFault;
import guide.watch.documents.RegistryJson;
import guide.watch.versions.VersionScheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PyPI's JSON (docs.pypi.org/api/json). A release counts if it has a file that is not yanked (PEP
/// 592), whichever Python it needs; it was released with its first file.
final class PyPi implements Registry {

    private static final Pattern NAME = Pattern.compile("^[A-Za-z0-9]++(?:[._-]++[A-Za-z0-9]++)*+");

    @Override
    public RegistryHost host() {
        return RegistryHost.PYPI;
    }

    @Override
    public VersionScheme scheme() {
        return VersionScheme.PYTHON;
    }

    @Override
    public LookResult look(PackageUrl name, String tag, RegistryReads reads) throws LookException {
        String normal = normal(RegistryName.of(name, NAME));
        Fetched document = reads.get("/pypi/" + normal + "/json", DocumentKind.JSON, tag);
        if (document.isUnchanged()) {
            return new LookResult.Unchanged();
        }
        JsonNode json = RegistryJson.read(document);
        String called = RegistryJson.object(json, "info").path("name").asText();
        if (!normal(called).equals(normal)) {
            throw new LookException(LookFault.RENAMED);
        }
        List<Release> releases = new ArrayList<>();
        RegistryJson.object(json, "releases")
                .properties()
                .forEach(each -> release(each.getKey(), each.getValue()).ifPresent(releases::add));
        return LookResult.Newest.of(scheme(), releases, document);
    }

    private static Optional<Release> release(String version, JsonNode files) {
        List<JsonNode> there =
                files.valueStream().filter(file -> !file.path("yanked").asBoolean()).toList();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(new Release(version, firstDay(there.stream())));
    }

    private static Optional<LocalDate> firstDay(Stream<JsonNode> files) {
        return files.flatMap(file -> RegistryJson.day(file.path("upload_time_iso_8601")).stream())
                .min(Comparator.naturalOrder());
    }

    /// PEP 503.
    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]++", "-");
    }
}
