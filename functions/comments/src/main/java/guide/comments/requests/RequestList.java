package guide.comments.requests;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.WantedLibrary;
import guide.comments.storage.ModerationReads;
import guide.comments.storage.RequestStore;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `GET /v1/review-requests`: the libraries that readers want reviewed, by name.
public final class RequestList {

    public static final String STATUS_RULE = "must be open, planned, done or declined";

    record RequestListView(
            List<RequestView> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /// A requested library.
    ///
    /// @param id of the first request, which readers vote on
    /// @param result absent until there is one
    public record RequestView(
            String id,
            String name,
            String language,
            String link,
            String status,
            long votes,
            String thread,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String result) {

        public static RequestView of(WantedLibrary library) {
            return new RequestView(
                    library.contribution().text(),
                    library.name(),
                    library.language(),
                    library.link(),
                    library.status().name().toLowerCase(Locale.ROOT),
                    library.votes(),
                    library.thread().text(),
                    library.result().orElse(null));
        }
    }

    private final RequestStore store;
    private final Cursors cursors;

    public RequestList(RequestStore store, Cursors cursors) {
        this.store = store;
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
        ModerationReads.Page<WantedLibrary> page =
                store.list(statuses, after, query.whole("limit", 1, 100, 20));
        String next =
                Optional.of(page.next())
                        .filter(text -> !text.isEmpty())
                        .map(text -> cursors.sign(scope, text))
                        .orElse(null);
        return Response.ok(
                        new RequestListView(
                                page.items().stream().map(RequestView::of).toList(), next))
                .cachedFor(5);
    }

    private static List<WantedLibrary.RequestStatus> status(String word) {
        return Arrays.stream(WantedLibrary.RequestStatus.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .map(List::of)
                .orElseThrow(
                        () -> ProblemException.of(FieldError.inParameter("status", STATUS_RULE)));
    }
}
