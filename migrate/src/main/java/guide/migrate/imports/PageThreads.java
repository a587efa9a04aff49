package guide.migrate.imports;

import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;
import guide.comments.sites.Sites;
import guide.comments.sites.WebOrigin;
import guide.comments.threads.ThreadNames;

import java.util.Optional;

/// Which thread a page of the file becomes: by the redirects, then by its origin's site, then by
/// its path in the one form that it has (decision record 36).
///
/// @param site that all pages belong to; empty where their origins say
record PageThreads(Redirects redirects, Optional<SiteId> site, Sites sites) {

    private static final String PAGE = "page:";

    /// What a page becomes.
    sealed interface PageOutcome {

        record PageThread(ThreadKey key) implements PageOutcome {}

        record NoThread(String why) implements PageOutcome {}
    }

    PageOutcome of(String address) {
        String moved = redirects.of(address);
        Optional<WebOrigin.PageAddress> page = WebOrigin.page(moved);
        String path = page.map(WebOrigin.PageAddress::path).orElse(moved.strip());
        if (!path.startsWith("/")) {
            return new PageOutcome.NoThread("\"" + shortened(moved) + "\" is no address of a page");
        }
        if (path.startsWith("/?") || path.startsWith("/index.php?")) {
            return new PageOutcome.NoThread(
                    "only the query of "
                            + shortened(moved)
                            + " says which page it is: name the page in REDIRECTS");
        }
        return switch (new ThreadNames(() -> sites).read(name(page, path))) {
            case ThreadNames.Named.Found found -> new PageOutcome.PageThread(found.thread().key());
            case ThreadNames.Named.Refused refused -> new PageOutcome.NoThread(refused.rule());
        };
    }

    private String name(Optional<WebOrigin.PageAddress> page, String path) {
        if (site.isPresent()) {
            return PAGE + (site.get().equals(SiteId.DEFAULT) ? "" : site.get()) + path;
        }
        return PAGE + page.map(each -> each.origin().text()).orElse("") + path;
    }

    private static String shortened(String address) {
        return address.length() > 200 ? address.substring(0, 200) + "…" : address;
    }
}
