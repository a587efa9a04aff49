package guide.comments.domain;

import guide.catalogue.model.Claim;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Slug;
import guide.comments.sites.SiteId;

import java.util.Optional;

/// Where contributions hang: `page:/path`, `page:site/path`, `framework:slug`, `comparison:a-vs-b`
/// or `claim:id`.
public sealed interface ThreadKey {

    String RULE =
            "must be page:/path, framework:slug, comparison:a-vs-b in alphabetical order, or claim:id";

    String LENGTH_RULE = "must have a path of at most " + PagePath.LONGEST + " bytes, escaped";

    /// A page of a site, by its path from the root. What is stored for the default site may have a
    /// path in an older form; see `AskedThread`.
    record OfPage(SiteId siteId, String path) implements ThreadKey {

        /// A page of the default site.
        public OfPage(String path) {
            this(SiteId.DEFAULT, path);
        }
    }

    record OfFramework(Slug slug) implements ThreadKey {}

    record OfComparison(ComparisonKey slugs) implements ThreadKey {}

    record OfClaim(String id) implements ThreadKey {}

    /// The key in the one form that it has; empty when `text` is no thread's key.
    static Optional<ThreadKey> parse(String text) {
        String trimmed = text.trim();
        return trimmed.startsWith("page:")
                ? page(trimmed.substring("page:".length()))
                : entry(trimmed);
    }

    /// @param page a path, with the id of its site before it unless that is the default one
    private static Optional<ThreadKey> page(String page) {
        String site = siteBefore(page);
        return Optional.of(page.substring(site.length()))
                .filter(PagePath::isRooted)
                .map(PagePath::of)
                .filter(form -> form.length() <= PagePath.LONGEST)
                .map(path -> new OfPage(siteNamed(site), path));
    }

    /// The id of the site that the page's path stands behind; empty where there is none.
    private static String siteBefore(String page) {
        int slash = page.indexOf('/');
        return slash > 0 && SiteId.isId(page.substring(0, slash)) ? page.substring(0, slash) : "";
    }

    private static SiteId siteNamed(String id) {
        return id.isEmpty() ? SiteId.DEFAULT : new SiteId(id);
    }

    private static Optional<ThreadKey> entry(String text) {
        String[] parts = text.split(":", 2);
        String name = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "framework" ->
                    Optional.of(name).filter(Slug::isSlug).map(Slug::new).map(OfFramework::new);
            case "comparison" ->
                    ComparisonKey.parse(name)
                            .filter(key -> key.equals(key.canonical()))
                            .map(OfComparison::new);
            case "claim" -> Optional.of(name).filter(Claim::isId).map(OfClaim::new);
            default -> Optional.empty();
        };
    }

    /// Reads back what [#text] has written, also what an earlier version has.
    static ThreadKey stored(String text) {
        if (!text.startsWith("page:")) {
            return entry(text).orElseThrow();
        }
        String page = text.substring("page:".length());
        String site = siteBefore(page);
        return new OfPage(siteNamed(site), page.substring(site.length()));
    }

    /// The rule that a text breaks of which [#parse] makes nothing.
    static String ruleBrokenBy(String text) {
        String trimmed = text.trim();
        String page = trimmed.startsWith("page:") ? trimmed.substring("page:".length()) : "";
        return PagePath.isRooted(page.substring(siteBefore(page).length())) ? LENGTH_RULE : RULE;
    }

    /// The same thread as it is called today, whatever it is stored under.
    default ThreadKey today() {
        return this instanceof OfPage(SiteId siteId, String path)
                ? new OfPage(siteId, PagePath.of(path))
                : this;
    }

    /// The site whose page it is; empty for what hangs at an entry of the catalogue, which is of no
    /// site.
    default Optional<SiteId> site() {
        return this instanceof OfPage page ? Optional.of(page.siteId()) : Optional.empty();
    }

    /// Where it is listed and counted: what is of no site is of the default one.
    default SiteId siteOrDefault() {
        return site().orElse(SiteId.DEFAULT);
    }

    /// The key as text, which [#stored] reads back.
    default String text() {
        return switch (this) {
            case OfPage p ->
                    "page:" + (p.siteId().equals(SiteId.DEFAULT) ? "" : p.siteId()) + p.path();
            case OfFramework f -> "framework:" + f.slug();
            case OfComparison c -> "comparison:" + c.slugs();
            case OfClaim c -> "claim:" + c.id();
        };
    }
}
