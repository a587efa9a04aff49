package guide.lambda.feeds;

import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Registers feeds: each with `.atom`, with `.json`, and without an extension, where the header
/// `Accept` decides.
public final class FeedRoutes {

    private static final String CURSOR = "cursor";

    private FeedRoutes() {}

    /// Adds the routes of one feed, with and without an extension.
    ///
    /// @param pattern of the path, without an extension
    /// @param parameters of the query that say which feed it is
    public static void add(
            Router router,
            String pattern,
            List<String> parameters,
            Function<FeedRequest, Response> feed) {
        for (FeedFormat format : FeedFormat.values()) {
            router.getAny(
                    pattern + format.extension(),
                    request -> feed.apply(parse(request, Optional.of(format), parameters)));
        }
        router.getAny(pattern, request -> feed.apply(parse(request, Optional.empty(), parameters)));
    }

    private static FeedRequest parse(
            Request request, Optional<FeedFormat> named, List<String> parameters) {
        Query query = request.query();
        List<String> known = new ArrayList<>(parameters);
        known.add(CURSOR);
        query.allowOnly(known);
        FeedFormat format =
                named.orElseGet(() -> FeedFormat.acceptedBy(request.header("accept").orElse("")));
        String path = request.path();
        int extension = named.map(FeedFormat::extension).orElse("").length();
        FeedAddress address =
                new FeedAddress(
                        path.substring(0, path.length() - extension), query.text(parameters));
        return new FeedRequest(request, format, named.isEmpty(), address, query.one(CURSOR));
    }
}
