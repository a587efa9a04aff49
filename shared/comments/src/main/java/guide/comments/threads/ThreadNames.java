package guide.comments.threads;

import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;
import guide.comments.sites.Sites;
import guide.comments.sites.WebOrigin;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads which thread a text names: by its key, or by a page's address, as in
/// `page:https://blog.example/about/`, whose origin says of which site it is.
public final class ThreadNames {

    private static final String PAGE = "page:";

    /// What a text names.
    public sealed interface Named {

        record Found(AskedThread thread) implements Named {}

        /// No thread.
        ///
        /// @param rule that the text breaks
        record Refused(String rule) implements Named {}

        /// The thread.
        ///
        /// @param refusal makes of a rule what is thrown where the text breaks it
        default <X extends RuntimeException> AskedThread orElseThrow(Function<String, X> refusal) {
            return switch (this) {
                case Found(AskedThread thread) -> thread;
                case Refused(String rule) -> throw refusal.apply(rule);
            };
        }
    }

    /// For a deployment of one site.
    public static final ThreadNames OF_ONE_SITE = new ThreadNames(() -> Sites.STANDARD);

    private final Supplier<Sites> sites;

    /// @param sites asked only where a text names one, or an origin
    public ThreadNames(Supplier<Sites> sites) {
        this.sites = sites;
    }

    public Named read(String text) {
        String trimmed = text.trim();
        Optional<WebOrigin.PageAddress> page =
                trimmed.startsWith(PAGE)
                        ? WebOrigin.page(trimmed.substring(PAGE.length()))
                        : Optional.empty();
        return page.map(this::page).orElseGet(() -> key(text));
    }

    private Named page(WebOrigin.PageAddress page) {
        return sites.get()
                .of(page.origin())
                .map(site -> key(site, page.path()))
                .orElseGet(
                        () ->
                                new Named.Refused(
                                        "names a page of "
                                                + page.origin()
                                                + ", an origin that no site of this guide lists"
                                                + " (PUT /v1/moderation/sites)"));
    }

    private static Named key(SiteId site, String path) {
        return found(PAGE + (site.equals(SiteId.DEFAULT) ? "" : site) + path);
    }

    private Named key(String text) {
        Named named = found(text);
        return named instanceof Named.Found(AskedThread thread)
                        && !thread.key().site().map(this::exists).orElse(true)
                ? new Named.Refused("names a page of a site that this guide does not have")
                : named;
    }

    private boolean exists(SiteId site) {
        return site.equals(SiteId.DEFAULT) || sites.get().has(site);
    }

    private static Named found(String text) {
        return AskedThread.parse(text)
                .<Named>map(Named.Found::new)
                .orElseGet(() -> new Named.Refused(ThreadKey.ruleBrokenBy(text)));
    }
}
