package guide.comments;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.dynamodb.Cursors;
import guide.http.Query;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `GET /v1/review-requests`: the libraries that readers want reviewed, by name.
final class RequestList {

    static final String STATUS_RULE = "must be open, planned, done or declined";

    record View(
            List<Item> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /// @param id of the first request, which readers vote on
    /// @param result absent until there is one
    record Item(
            String id,
            String name,
            String language,
            String link,
            String status,
            long votes,
            String thread,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String result) {

        static Item of(WantedLibrary library) {
            return new Item(
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

    RequestList(RequestStore store, Cursors cursors) {
        this.store = store;
        this.cursors = cursors;
    }

    Response answer(Request request) {
        Query query = request.query();
        query.allowOnly("status", "cursor", "limit");
        List<WantedLibrary.Status> statuses =
                query.one("status")
                        .map(RequestList::status)
                        .orElse(List.of(WantedLibrary.Status.values()));
        String scope = "review-requests\n" + statuses;
        String after = query.one("cursor").map(cursor -> cursors.open(scope, cursor)).orElse("");
        ModerationReads.Page<WantedLibrary> page =
                store.list(statuses, after, query.whole("limit", 1, 100, 20));
        String next =
                Optional.of(page.next())
                        .filter(text -> !text.isEmpty())
                        .map(text -> cursors.sign(scope, text))
                        .orElse(null);
        return Response.ok(new View(page.items().stream().map(Item::of).toList(), next))
                .cachedFor(5);
    }

    private static List<WantedLibrary.Status> status(String word) {
        return Arrays.stream(WantedLibrary.Status.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> Refusal.of(FieldError.inParameter("status", STATUS_RULE)));
    }
}
