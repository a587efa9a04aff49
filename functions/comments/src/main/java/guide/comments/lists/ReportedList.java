package guide.comments.lists;

import guide.comments.access.Moderators;
import guide.comments.moderation.ChosenSites;
import guide.comments.ports.Page;
import guide.comments.ports.SiteRegistry;
import guide.comments.reports.ReportedContribution;
import guide.comments.reports.Reports;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.util.List;

/// `GET /v1/moderation/contributions?state=reported`: what is published and was reported, newest
/// first.
public final class ReportedList {

    /// The word that stands for it among the states.
    public static final String WORD = "reported";

    /// Each costs half a unit; a page stays below ten.
    private static final int MOST_AT_ONCE = 18;

    private final Moderators moderators;
    private final Reports reports;
    private final SiteRegistry registry;
    private final Cursors cursors;

    public ReportedList(
            Moderators moderators, Reports reports, SiteRegistry registry, Cursors cursors) {
        this.moderators = moderators;
        this.reports = reports;
        this.registry = registry;
        this.cursors = cursors;
    }

    /// Of a page, what is of other sites than those that are asked for is left out.
    public Response answer(Request request) {
        Moderators.Seat seat = moderators.require(request);
        Query query = request.query();
        query.allowOnly("state", "site", "cursor", "limit");
        ChosenSites sites = ChosenSites.of(query, seat, registry);
        String scope = "reported\n" + sites.names();
        PageAsked asked = PageAsked.of(query, cursors, scope, MOST_AT_ONCE);
        Page<ReportedContribution> page = reports.reported(asked.before(), asked.limit());
        List<PublishedView> items =
                page.items().stream()
                        .filter(each -> sites.have(each.reports().thread()))
                        .map(PublishedView::of)
                        .toList();
        return Response.ok(new ViewedPage(items, asked.next(cursors, page.next()))).notStored();
    }
}
