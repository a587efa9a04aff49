package guide.catalogue.evidence;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The page of a package, or of one of its releases, in the registry that its package URL names
/// (`pkg:type/namespace/name`, github.com/package-url/purl-spec): those that newer releases are
/// looked up in. A package of another registry has no page.
final class RegistryPage {

    /// What registries call releases; anything else is left out of an address.
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+!~-]*");

    private RegistryPage() {}

    /// @param files whether to show the release's files, where the registry has a view of them
    static Optional<String> of(String purl, @Nullable String version, boolean files) {
        int slash = purl.indexOf('/');
        String type = purl.substring("pkg:".length(), slash);
        String name = decoded(purl.substring(slash + 1).replaceFirst("[@?#].*", ""));
        String release = version != null && VERSION.matcher(version).matches() ? version : "";
        return page(type, name, release).map(page -> files ? withFiles(type, page) : page);
    }

    private static Optional<String> page(String type, String name, String version) {
        return switch (type) {
            case "pypi" ->
                    Optional.of("https://pypi.org/project/" + name + part("/", version) + "/");
            case "npm" ->
                    Optional.of("https://www.npmjs.com/package/" + name + part("/v/", version));
            case "cargo" -> Optional.of("https://crates.io/crates/" + name + part("/", version));
            case "gem" ->
                    Optional.of("https://rubygems.org/gems/" + name + part("/versions/", version));
            case "golang" -> Optional.of("https://pkg.go.dev/" + name + part("@v", version));
            case "maven" ->
                    Optional.of(
                            "https://central.sonatype.com/artifact/" + name + part("/", version));
            case "composer" ->
                    Optional.of("https://packagist.org/packages/" + name + part("#", version));
            default -> Optional.empty();
        };
    }

    private static String part(String before, String version) {
        return version.isEmpty() ? "" : before + version;
    }

    private static String withFiles(String type, String page) {
        return switch (type) {
            case "pypi" -> page + "#files";
            case "npm" -> page + "?activeTab=code";
            default -> page;
        };
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that is none of an encoding is itself.
            return name;
        }
    }
}
