package guide.summaries.feeds;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.Revision;
import guide.catalogue.view.ChangeTitles;
import guide.catalogue.view.ChangedField;
import guide.lambda.address.PublicAddress;
import guide.lambda.feeds.FeedAuthor;
import guide.lambda.feeds.FeedEntry;
import guide.lambda.feeds.FeedText;
import guide.lambda.html.HtmlRenderer;

import java.util.List;
import java.util.Optional;

/// Makes entries of changes.
///
/// @param catalogue has the names that people know
record ChangeEntries(Catalogue catalogue) {

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
                new ChangeTitles(catalogue).title(key, fields),
                PublicAddress.absolute(address(key)),
                key.substring(0, key.indexOf('#')),
                revision.at(),
                revision.at(),
                Optional.of(revision.by()).filter(by -> !by.isEmpty()).map(FeedAuthor::new),
                HtmlRenderer.render(new ChangeHtml(revision.comment(), fields)),
                Optional.empty());
    }

    /// What people call the entry.
    String name(String key) {
        return new ChangeTitles(catalogue).name(key);
    }

    private static String address(String key) {
        String path = CatalogueKeys.path(key);
        if (path.startsWith("frameworks/")) {
            return "/v1/" + path + ".html";
        }
        return path.startsWith("claims/") ? "/v1/" + path : "/v1/catalogue/" + path;
    }
}
