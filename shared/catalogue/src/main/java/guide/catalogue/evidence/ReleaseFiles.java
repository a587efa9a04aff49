package guide.catalogue.evidence;

import guide.catalogue.model.Framework;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pages of one release: of its files, and of itself.
///
/// @param distribution the package; null if it is not known
/// @param version null if it is not known: then pages are of the newest
record ReleaseFiles(Framework.@Nullable Distribution distribution, @Nullable String version) {

    private static final String GITHUB = "https://github.com/";

    /// `owner/repository`, with `@reference` or without, and a path, which has no spaces.
    private static final Pattern FILE =
            Pattern.compile("^([\\w.-]++/[\\w.-]++)(?:@([\\w.-]++))?:([^\\s:]++)");

    private static final Pattern ISSUE = Pattern.compile("^([\\w.-]++/[\\w.-]++)#([0-9]++)");
    private static final Pattern REPOSITORY = Pattern.compile("^[\\w.-]++/[\\w.-]++");

    /// The page of the release in its registry.
    Optional<String> release() {
        return distribution == null
                ? Optional.empty()
                : RegistryPage.of(distribution.purl(), version, false);
    }

    /// A file or a folder (with a slash at its end) of the published package.
    Optional<String> ofPackage(String path) {
        if (distribution == null) {
            return Optional.empty();
        }
        String files = distribution.files();
        return files == null || version == null
                ? RegistryPage.of(distribution.purl(), version, true)
                : Optional.of(shown(files.replace("{version}", version), path));
    }

    /// A file, a folder or an issue of a repository, or the repository.
    Optional<String> ofRepository(String locator) {
        Matcher file = FILE.matcher(locator);
        if (file.matches()) {
            String at = file.group(2) == null ? tag(file.group(1)) : file.group(2);
            return Optional.of(
                    shown(GITHUB + file.group(1) + "/blob/" + at + "/{path}", file.group(3)));
        }
        Matcher issue = ISSUE.matcher(locator);
        if (issue.matches()) {
            return Optional.of(GITHUB + issue.group(1) + "/issues/" + issue.group(2));
        }
        return Optional.of(GITHUB + locator).filter(_ -> REPOSITORY.matcher(locator).matches());
    }

    /// The release's tag where this is the repository of the package's own files.
    private String tag(String repository) {
        String files = distribution == null ? null : distribution.files();
        String start = GITHUB + repository + "/blob/";
        if (files == null || version == null || !files.startsWith(start)) {
            return "HEAD";
        }
        String rest = files.substring(start.length());
        return rest.substring(0, rest.indexOf('/')).replace("{version}", version);
    }

    /// GitHub and GitLab call files blobs and folders trees.
    private static String shown(String files, String path) {
        String page = files.replace("{path}", encoded(path));
        return path.endsWith("/") ? page.replaceFirst("/blob/", "/tree/") : page;
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every path has a form in an address", e);
        }
    }
}
