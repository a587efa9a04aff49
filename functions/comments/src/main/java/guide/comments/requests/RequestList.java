package guide.comments.requests;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.WantedLibrary;
import guide.comments.ports.Page;
import guide.comments.ports.WantedLibraries;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// `GET /v1/review-requests`: the libraries that readers want reviewed, by name.
public final class RequestList {

    static final String STATUS_RULE = "must be open, planned, done or declined";

    record RequestListView(
            List<RequestView> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final WantedLibraries libraries;
    private final Cursors cursors;

    public RequestList(WantedLibraries libraries, Cursors cursors) {
        this.libraries = libraries;
        this.cursors = cursors;
    }

    public Response answer(Request request) {
        Query query = request.query();
        query.allowOnly("status", "cursor", "limit");
        List<WantedLibrary.RequestStatus> statuses =
                query.one("status")
                        .map(RequestList::status)
                        .orElse(List.of(WantedLibrary.RequestStatus.values()));
        String scope = "review-requests\n" + statuses;
        String after = query.one("cursor").map(cursor -> cursors.open(scope, cursor)).orElse("");
        Page<WantedLibrary> page =
                libraries.list(statuses, after, query.whole("limit", 1, 100, 20));
        String next =
                Optional.of(page.next())
                        .filter(text -> !text.isEmpty())
                        .map(text -> cursors.sign(scope, text))
                        .orElse(null);
        return Response.ok(
                        new RequestListView(
                                page.items().stream().map(RequestView::of).toList(), next))
                .cachedBriefly();
    }

    private static List<WantedLibrary.RequestStatus> status(String word) {
        return WantedLibrary.RequestStatus.parse(word)
                .map(List::of)
                .orElseThrow(
                        () -> ProblemException.of(FieldError.inParameter("status", STATUS_RULE)));
    }
}
