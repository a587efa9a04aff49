package guide.summaries.feeds;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Slug;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.RecentChanges;
import guide.lambda.address.PublicAddress;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.feeds.Feed;
import guide.lambda.feeds.FeedEntry;
import guide.lambda.feeds.FeedRequest;
import guide.lambda.feeds.FeedResponses;
import guide.lambda.feeds.FeedRoutes;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// `/v1/feeds/catalogue`, `/v1/feeds/frameworks/{slug}` and `/v1/feeds/claims`, each as Atom and as
/// JSON Feed. What a reader has is compared with the catalogue's revision, which costs half a unit
/// at most every two seconds.
public final class CatalogueFeeds {

    private static final Optional<String> ENGLISH = Optional.of("en");

    private final CatalogueSource source;
    private final CatalogueTable table;
    private final Cursors cursors;
    private final FeedResponses responses;

    /// @param table has the changes
    public CatalogueFeeds(
            CatalogueSource source, CatalogueTable table, Cursors cursors, InstantSource clock) {
        this.source = source;
        this.table = table;
        this.cursors = cursors;
        responses = new FeedResponses(cursors, clock, FeedResponses.Audience.EVERYBODY);
    }

    /// Registers them.
    public Router addTo(Router router) {
        FeedRoutes.add(router, "/v1/feeds/catalogue", List.of(), this::changes);
        FeedRoutes.add(router, "/v1/feeds/frameworks/{slug}", List.of(), this::framework);
        FeedRoutes.add(router, "/v1/feeds/claims", List.of(), this::claims);
        return router;
    }

    private Response changes(FeedRequest asked) {
        Catalogue catalogue = source.current();
        return responses.answer(asked, catalogue.revision(), () -> changes(asked, catalogue));
    }

    private Feed changes(FeedRequest asked, Catalogue catalogue) {
        RecentChanges page = table.changes(asked.position(cursors), Feed.PAGE);
        ChangeEntries entries = new ChangeEntries(catalogue);
        List<FeedEntry> shown =
                page.items().stream().map(each -> entries.of(each.key(), each.revision())).toList();
        return new Feed(
                "Changes of the catalogue",
                "What was added, changed and removed: frameworks, traits, relations and claims.",
                Optional.empty(),
                ENGLISH,
                Feed.newest(shown),
                shown,
                page.next());
    }

    private Response framework(FeedRequest asked) {
        String slug = asked.request().parameter("slug");
        if (!Slug.isSlug(slug)) {
            throw ProblemException.of(FieldError.inParameter("slug", Slug.RULE));
        }
        Catalogue catalogue = source.current();
        return responses.answer(
                asked, catalogue.revision(), () -> framework(asked, new Slug(slug), catalogue));
    }

    private Feed framework(FeedRequest asked, Slug slug, Catalogue catalogue) {
        String position = asked.position(cursors);
        long before = position.isEmpty() ? Long.MAX_VALUE : Long.parseLong(position);
        String key = CatalogueKeys.of(slug);
        CatalogueTable.Revisions page = table.history(key, before, Feed.PAGE);
        if (page.items().isEmpty()) {
            throw new ProblemException(new Problem.NotFound("framework named '" + slug + "'"));
        }
        ChangeEntries entries = new ChangeEntries(catalogue);
        List<FeedEntry> shown = page.items().stream().map(each -> entries.of(key, each)).toList();
        String name = entries.name(key);
        return new Feed(
                "Changes of " + name,
                "What changed in the summary and the facts of " + name + ".",
                Optional.of(PublicAddress.absolute("/v1/frameworks/" + slug + ".html")),
                ENGLISH,
                Feed.newest(shown),
                shown,
                page.next().isPresent() ? "" + page.next().getAsLong() : "");
    }

    private Response claims(FeedRequest asked) {
        Catalogue catalogue = source.current();
        return responses.answer(
                asked,
                catalogue.revision(),
                () -> ClaimsFeed.page(catalogue, asked.position(cursors)));
    }
}
