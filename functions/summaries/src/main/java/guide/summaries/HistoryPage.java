package guide.summaries;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.catalogue.model.Claim;
import guide.catalogue.model.Slug;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.Revision;
import guide.catalogue.store.RevisionHistory;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// `GET /v1/frameworks/{slug}/history` and `GET /v1/claims/{id}/history`: the changes with their
/// authors, newest first; the last one is the initial load. The history of a removed entry stays
/// available.
final class HistoryPage {

    /// @param next absent on the last page
    record HistoryView(
            List<Revision> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final RevisionHistory history;
    private final Cursors cursors;

    HistoryPage(RevisionHistory history, Cursors cursors) {
        this.history = history;
        this.cursors = cursors;
    }

    Response ofFramework(Request request) {
        String slug = request.parameter("slug");
        if (!Slug.isSlug(slug)) {
            throw ProblemException.of(FieldError.inParameter("slug", Slug.RULE));
        }
        return respond(
                request.query(),
                CatalogueKeys.of(new Slug(slug)),
                "framework named '" + slug + "'");
    }

    Response ofClaim(Request request) {
        String id = request.parameter("id");
        if (!Claim.isId(id)) {
            throw ProblemException.of(
                    FieldError.inParameter("id", "must be lower-case words joined by hyphens"));
        }
        return respond(request.query(), CatalogueKeys.ofClaim(id), "claim named '" + id + "'");
    }

    private Response respond(Query query, String key, String what) {
        query.allowOnly("cursor", "limit");
        String scope = "history\n" + key;
        long before =
                query.one("cursor")
                        .map(cursor -> Long.parseLong(cursors.open(scope, cursor)))
                        .orElse(Long.MAX_VALUE);
        CatalogueTable.Revisions page = history.page(key, before, query.whole("limit", 1, 100, 20));
        if (page.items().isEmpty()) {
            throw new ProblemException(new Problem.NotFound(what));
        }
        return Response.ok(new HistoryView(page.items(), next(page, scope))).cachedFor(60);
    }

    private @Nullable String next(CatalogueTable.Revisions page, String scope) {
        return page.next().isPresent()
                ? cursors.sign(scope, Long.toString(page.next().getAsLong()))
                : null;
    }
}
