package guide.local.publish;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which paths of the site are files on a static host, and how these are called.
///
/// A static host knows what a file is by the end of its name, and ignores queries. So an address
/// with a query is none of its own, and neither is what only a running guide has: the API, the
/// elements, which call the API where they were loaded from, and the desk. Comparisons of more than
/// two are left to it too, because there are thousands.
final class FileNames {

    private static final List<String> LIVE =
            List.of("/v1/", "/embed/", "/desk/", "/blog/", "/mail/");

    /// What a page of [#LIVE] says that does not change while nobody writes the site anew.
    private static final Pattern CATALOGUE_FEED =
            Pattern.compile("/v1/feeds/(catalogue|claims|frameworks/[a-z0-9-]+)\\.(atom|json)");

    private static final Pattern OF_MANY = Pattern.compile("/compare/.*-vs-.*-vs-.*");
    private static final Pattern PAGE = Pattern.compile("/|/.*[^/]/");
    private static final Pattern FILE = Pattern.compile("/.*[^/]\\.[a-z]+");
    private static final String SAFE = "[A-Za-z0-9/._~-]+";

    private FileNames() {}

    /// Where a page or a file of the site goes.
    ///
    /// @param path of the site, from its first page on, such as `/frameworks/`
    /// @return relative to the site's folder, such as `frameworks/index.html`; empty for what a
    ///   static host cannot have
    static Optional<String> of(String path) {
        if (!path.matches(SAFE) || path.contains("..") || isLive(path)) {
            return Optional.empty();
        }
        if (PAGE.matcher(path).matches()) {
            return Optional.of(path.substring(1) + "index.html");
        }
        return FILE.matcher(path).matches() ? Optional.of(path.substring(1)) : Optional.empty();
    }

    private static boolean isLive(String path) {
        boolean below =
                LIVE.stream().anyMatch(each -> path.startsWith(each) && !path.equals("/embed/"));
        return OF_MANY.matcher(path).matches()
                || (below && !CATALOGUE_FEED.matcher(path).matches());
    }
}
