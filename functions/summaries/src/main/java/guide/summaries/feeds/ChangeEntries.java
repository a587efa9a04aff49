package guide.summaries.feeds;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.Revision;
import guide.lambda.address.PublicAddress;
import guide.lambda.feeds.FeedAuthor;
import guide.lambda.feeds.FeedEntry;
import guide.lambda.feeds.FeedText;
import guide.lambda.html.HtmlRenderer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes entries of changes.
///
/// @param catalogue has the names that people know
record ChangeEntries(Catalogue catalogue) {

    /// How many changed fields a title names.
    private static final int NAMED = 3;

    /// @param key the sort key of the entry of the catalogue that changed
    FeedEntry of(String key, Revision revision) {
        List<ChangedField> fields = ChangedField.of(CatalogueKeys.path(key), revision);
        return new FeedEntry(
                FeedText.id(
                        String.join(
                                " ",
                                "revision",
                                key,
                                revision.revision() + "",
                                "" + revision.at())),
                title(name(key), fields),
                PublicAddress.absolute(address(key)),
                key.substring(0, key.indexOf('#')),
                revision.at(),
                revision.at(),
                Optional.of(revision.by()).filter(by -> !by.isEmpty()).map(FeedAuthor::new),
                HtmlRenderer.render(new ChangeHtml(revision.comment(), fields)),
                Optional.empty());
    }

    private static String title(String name, List<ChangedField> fields) {
        if (fields.stream().anyMatch(ChangedField::isWhole)) {
            return (fields.getFirst().before().isEmpty() ? "Added: " : "Removed: ") + name;
        }
        String named =
                fields.stream()
                        .limit(NAMED)
                        .map(ChangedField::name)
                        .collect(Collectors.joining(", "));
        int others = fields.size() - NAMED;
        return name + ": " + named + (others > 0 ? " and " + others + " more" : "");
    }

    /// What people call the entry; its path where it is not in the catalogue any more.
    String name(String key) {
        return Stream.of(
                        catalogue.frameworks().stream()
                                .filter(each -> CatalogueKeys.of(each.slug()).equals(key))
                                .map(Framework::name),
                        catalogue.traits().stream()
                                .filter(each -> CatalogueKeys.of(each.id()).equals(key))
                                .map(Trait::title),
                        catalogue.claims().stream()
                                .filter(each -> CatalogueKeys.ofClaim(each.id()).equals(key))
                                .map(Claim::text))
                .flatMap(names -> names)
                .findFirst()
                .orElseGet(() -> CatalogueKeys.path(key));
    }

    private static String address(String key) {
        String path = CatalogueKeys.path(key);
        if (path.startsWith("frameworks/")) {
            return "/v1/" + path + ".html";
        }
        return path.startsWith("claims/") ? "/v1/" + path : "/v1/catalogue/" + path;
    }
}
