package guide.comments.lists;

import guide.comments.access.Moderators;
import guide.comments.listed.ListFilter;
import guide.comments.listed.ListedContribution;
import guide.comments.listed.PublishedLists;
import guide.comments.moderation.ChosenSites;
import guide.comments.moderation.ListFilters;
import guide.comments.ports.Page;
import guide.comments.ports.SiteRegistry;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.util.List;

/// `GET /v1/moderation/contributions?state=published`: what is published across all threads, newest
/// first, by site, thread, author, kind, day and words.
public final class PublishedList {

    /// The state that asks for it.
    public static final String WORD = "published";

    private static final int MOST_AT_ONCE = 20;

    private final Moderators moderators;
    private final PublishedLists lists;
    private final SiteRegistry registry;
    private final Cursors cursors;

    public PublishedList(
            Moderators moderators, PublishedLists lists, SiteRegistry registry, Cursors cursors) {
        this.moderators = moderators;
        this.lists = lists;
        this.registry = registry;
        this.cursors = cursors;
    }

    /// Of a page, what is of other sites than a moderator's is left out.
    public Response answer(Request request) {
        Moderators.Seat seat = moderators.require(request);
        Query query = request.query();
        query.allowOnly("state", "site", "thread", "author", "kind", "day", "q", "cursor", "limit");
        ChosenSites sites = ChosenSites.of(query, seat, registry);
        ListFilter filter = ListFilters.parse(query, sites.only());
        String scope = "published\n" + filter + sites.names();
        PageAsked asked = PageAsked.of(query, cursors, scope, MOST_AT_ONCE);
        Page<ListedContribution> page = lists.page(filter, asked.before(), asked.limit());
        List<PublishedView> items =
                page.items().stream()
                        .filter(each -> sites.have(each.thread()))
                        .map(each -> PublishedView.of(each.thread(), each.published()))
                        .toList();
        return Response.ok(new ViewedPage(items, asked.next(cursors, page.next()))).notStored();
    }
}
