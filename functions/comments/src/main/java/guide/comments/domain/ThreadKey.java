package guide.comments.domain;

import guide.catalogue.model.Claim;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Slug;

import java.util.Optional;

/// Where contributions hang: `page:/path`, `framework:slug`, `comparison:a-vs-b` or `claim:id`.
public sealed interface ThreadKey {

    String RULE =
            "must be page:/path, framework:slug, comparison:a-vs-b in alphabetical order, or claim:id";

    String LENGTH_RULE = "must have a path of at most " + PagePath.LONGEST + " bytes, escaped";

    /// A page of the site in which comments are embedded, by its path from the root. What is stored
    /// may have a path in an older form; see `AskedThread`.
    record OfPage(String path) implements ThreadKey {}

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

    private static Optional<ThreadKey> page(String path) {
        return Optional.of(path)
                .filter(PagePath::isRooted)
                .map(PagePath::of)
                .filter(form -> form.length() <= PagePath.LONGEST)
                .map(OfPage::new);
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
        return text.startsWith("page:")
                ? new OfPage(text.substring("page:".length()))
                : entry(text).orElseThrow();
    }

    /// The rule that a text breaks of which [#parse] makes nothing.
    static String ruleBrokenBy(String text) {
        String trimmed = text.trim();
        return trimmed.startsWith("page:") && PagePath.isRooted(trimmed.substring("page:".length()))
                ? LENGTH_RULE
                : RULE;
    }

    /// The same thread as it is called today, whatever it is stored under.
    default ThreadKey today() {
        return this instanceof OfPage(String path) ? new OfPage(PagePath.of(path)) : this;
    }

    /// The key as text, which [#stored] reads back.
    default String text() {
        return switch (this) {
            case OfPage p -> "page:" + p.path();
            case OfFramework f -> "framework:" + f.slug();
            case OfComparison c -> "comparison:" + c.slugs();
            case OfClaim c -> "claim:" + c.id();
        };
    }
}
