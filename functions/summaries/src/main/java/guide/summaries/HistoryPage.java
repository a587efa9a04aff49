package guide.summaries;

import guide.catalogue.Claim;
import guide.catalogue.Slug;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.snapshot.CatalogueTable;
import guide.snapshot.Revision;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// `GET /v1/frameworks/{slug}/history` and `GET /v1/claims/{id}/history`: what changed, newest
/// first, and who is to be credited. Empty where nothing has changed since it was loaded.
final class HistoryPage {

    record View(List<Revision> items) {}

    private final Predicate<String> exists;
    private final Function<String, List<Revision>> history;

    /// @param exists, history by the entry's sort key in the catalogue
    HistoryPage(Predicate<String> exists, Function<String, List<Revision>> history) {
        this.exists = exists;
        this.history = history;
    }

    Response ofFramework(Request request) {
        String slug = request.parameter("slug");
        if (!Slug.isSlug(slug)) {
            throw Refusal.of(FieldError.inParameter("slug", Slug.RULE));
        }
        return answer(
                request,
                CatalogueTable.frameworkKey(new Slug(slug)),
                "framework named '" + slug + "'");
    }

    Response ofClaim(Request request) {
        String id = request.parameter("id");
        if (!Claim.isId(id)) {
            throw Refusal.of(
                    FieldError.inParameter("id", "must be lower-case words joined by hyphens"));
        }
        return answer(request, CatalogueTable.claimKey(id), "claim named '" + id + "'");
    }

    private Response answer(Request request, String entry, String what) {
        request.query().allowOnly();
        if (!exists.test(entry)) {
            throw new Refusal(new Problem.NotFound(what));
        }
        return Response.ok(new View(history.apply(entry))).cachedFor(60);
    }
}
