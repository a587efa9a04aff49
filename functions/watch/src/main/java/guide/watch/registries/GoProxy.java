package guide.watch.registries;

import com.fasterxml.jackson.databind.JsonNode;

import guide.watch.documents.DocumentKind;
import guide.watch.documents.Fetched;
import guide.watch.documents.LookException;
import guide.watch.documents.LookFault;
import guide.watch.documents.RegistryJson;
import guide.watch.versions.VersionScheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The Go module proxy (go.dev/ref/mod, "GOPROXY protocol"): the list of versions; the `go.mod` of
/// the newest, which says what is retracted and what the module is called; and its day.
///
/// A version without the `v` that Go writes before it, as pages show it.
final class GoProxy implements Registry {

    private static final String SEGMENT = "[A-Za-z0-9_~-][A-Za-z0-9._~-]*+";
    private static final Pattern NAME = Pattern.compile("^" + SEGMENT + "(?:/" + SEGMENT + ")*+");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    /// Of a time without modules: not a release where there is another.
    private static final String INCOMPATIBLE = "+incompatible";

    @Override
    public RegistryHost host() {
        return RegistryHost.GO;
    }

    @Override
    public VersionScheme scheme() {
        return VersionScheme.SEMANTIC;
    }

    @Override
    public LookResult look(PackageUrl name, String tag, RegistryReads reads) throws LookException {
        String known = RegistryName.of(name, NAME);
        String folder = "/" + escaped(known) + "/@v/";
        Fetched list = reads.get(folder + "list", DocumentKind.TEXT, tag);
        if (list.isUnchanged()) {
            return new LookResult.Unchanged();
        }
        List<String> versions = compatible(list.text().lines().map(String::strip).toList());
        GoModFile file = file(newest(versions), folder, reads);
        if (file.isOtherThan(known)) {
            throw new LookException(LookFault.RENAMED);
        }
        String newest =
                newest(versions.stream().filter(each -> !file.retracts(each, scheme())).toList());
        return new LookResult.Newest(
                new Release(newest.substring(1), day(newest, folder, reads)), list.tag());
    }

    private static List<String> compatible(List<String> versions) {
        List<String> modules =
                versions.stream().filter(each -> !each.endsWith(INCOMPATIBLE)).toList();
        return modules.stream().allMatch(String::isEmpty) ? versions : modules;
    }

    private String newest(List<String> versions) throws LookException {
        List<Release> releases =
                versions.stream()
                        .filter(each -> each.startsWith("v"))
                        .map(each -> new Release(each, Optional.empty()))
                        .toList();
        return Release.newest(scheme(), releases)
                .orElseThrow(() -> new LookException(LookFault.NO_RELEASE))
                .version();
    }

    private static GoModFile file(String version, String folder, RegistryReads reads)
            throws LookException {
        return GoModFile.parse(
                reads.get(folder + version.replace("+", "%2B") + ".mod", DocumentKind.TEXT).text());
    }

    private static Optional<LocalDate> day(String version, String folder, RegistryReads reads)
            throws LookException {
        JsonNode info =
                RegistryJson.read(
                        reads.get(
                                folder + version.replace("+", "%2B") + ".info", DocumentKind.JSON));
        return RegistryJson.day(info.path("Time"));
    }

    /// A capital letter is its small one after an exclamation mark.
    private static String escaped(String name) {
        return CAPITAL.matcher(name).replaceAll(each -> "!" + (char) (each.group().charAt(0) + 32));
    }
}
