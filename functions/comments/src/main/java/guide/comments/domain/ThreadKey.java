package guide.comments.domain;

import guide.catalogue.model.Claim;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Slug;

import java.util.List;
import java.util.Optional;

/// Where contributions hang: `page:/path`, `framework:slug`, `comparison:a-vs-b` or `claim:id`.
public sealed interface ThreadKey {

    String RULE =
            "must be page:/path, framework:slug, comparison:a-vs-b in alphabetical order, or claim:id";

    /// A page's path is at most this long, in characters.
    int LONGEST_PATH = 300;

    /// A page of the site in which comments are embedded, by its path from the root.
    record OfPage(String path) implements ThreadKey {}

    record OfFramework(Slug slug) implements ThreadKey {}

    record OfComparison(ComparisonKey slugs) implements ThreadKey {}

    record OfClaim(String id) implements ThreadKey {}

    /// Empty when `text` is no thread's key.
    static Optional<ThreadKey> parse(String text) {
        String[] parts = text.split(":", 2);
        String name = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "page" -> Optional.of(name).filter(ThreadKey::isPath).map(OfPage::new);
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

    /// Printable ASCII without spaces, query or fragment: a path as a browser writes it.
    private static boolean isPath(String path) {
        return path.length() <= LONGEST_PATH
                && path.matches("/[A-Za-z0-9/_.~%!$&'()*+,;=:@-]*")
                && !List.of(path.split("/")).contains("..");
    }

    /// The key as text, which [#parse] reads back.
    default String text() {
        return switch (this) {
            case OfPage p -> "page:" + p.path();
            case OfFramework f -> "framework:" + f.slug();
            case OfComparison c -> "comparison:" + c.slugs();
            case OfClaim c -> "claim:" + c.id();
        };
    }
}
