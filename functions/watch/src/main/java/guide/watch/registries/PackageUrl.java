package guide.watch.registries;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a package URL says: which registry, and the package's name there.
///
/// @param type such as `pypi`, in lower case
/// @param path namespace and name, percent-decoded, such as `["org.eclipse.jetty",
///   "jetty-server"]`; at least one segment, none empty
public record PackageUrl(String type, List<String> path) {

    private static final Pattern FORM =
            Pattern.compile(
                    "^pkg:/{0,2}([A-Za-z][A-Za-z0-9.+-]*+)/([^?#]++)(\\?[^#]*+)?+(?:#.*+)?+");

    private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /// A qualifier that names another place than the registry.
    private static final Pattern ELSEWHERE =
            Pattern.compile("[?&](?:repository_url|download_url|vcs_url)=");

    public PackageUrl {
        path = List.copyOf(path);
    }

    /// Parses a package URL; its version and its subpath do not matter.
    ///
    /// @return empty for anything else, and for a package that is published somewhere else
    public static Optional<PackageUrl> parse(String purl) {
        Matcher found = FORM.matcher(purl);
        if (!found.matches() || ELSEWHERE.matcher(purl).find()) {
            return Optional.empty();
        }
        String path = withoutVersion(found.group(2));
        if (ESCAPE.matcher(path).find()) {
            return Optional.empty();
        }
        List<String> segments =
                List.of(path.split("/", -1)).stream().map(PackageUrl::decoded).toList();
        return segments.contains("")
                ? Optional.empty()
                : Optional.of(new PackageUrl(found.group(1).toLowerCase(Locale.ROOT), segments));
    }

    /// Returns the namespace and the name with slashes between them.
    public String name() {
        return String.join("/", path);
    }

    /// A scope of npm may begin with its sign as it is.
    private static String withoutVersion(String path) {
        int at = path.indexOf('@', path.lastIndexOf('/') + 2);
        return at < 0 ? path : path.substring(0, at);
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
