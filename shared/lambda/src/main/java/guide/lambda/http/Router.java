package guide.lambda.http;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The routes of one function.
///
/// In a pattern, `{name}` matches any one segment, and `{name}.html` any segment with that ending.
/// The most specific pattern wins: if there is `/a/queue`, `/a/{name}` does not match it, nor does
/// it match what `/a/{name}.html` matches. (The HTTP API supports only parameters without a suffix,
/// and chooses by method before path, so it passes on some requests under another pattern's route.)
public final class Router {

    private record Route(
            String method,
            List<String> pattern,
            String produces,
            Function<Request, Response> handler) {

        boolean serves(Request request) {
            return method.equals("GET") ? request.isRead() : method.equals(request.method());
        }

        /// Must be called only with a request that this route serves.
        Response handle(Request request) {
            requireAcceptable(request, produces);
            Map<String, String> parameters = match(pattern, request.segments()).orElseThrow();
            return handler.apply(request.routed(parameters));
        }

        String path() {
            return String.join("/", pattern);
        }

        /// Returns a sort key, the most specific pattern first: for each segment a literal, a
        /// parameter with a suffix, or one without.
        String sortKey() {
            return pattern.stream()
                    .map(each -> each.startsWith("{") ? each.endsWith("}") ? "3" : "2" : "1")
                    .collect(Collectors.joining());
        }

        Stream<String> methods() {
            return method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method);
        }
    }

    private final List<Route> routes = new ArrayList<>();
    private TrustedProxy trustedProxy = TrustedProxy.NONE;

    public Router get(String pattern, Function<Request, Response> handler) {
        return add("GET", pattern, MediaTypes.JSON, handler);
    }

    public Router getText(String pattern, String produces, Function<Request, Response> handler) {
        return add("GET", pattern, produces, handler);
    }

    public Router post(String pattern, Function<Request, Response> handler) {
        return add("POST", pattern, MediaTypes.JSON, handler);
    }

    public Router put(String pattern, Function<Request, Response> handler) {
        return add("PUT", pattern, MediaTypes.JSON, handler);
    }

    public Router patch(String pattern, Function<Request, Response> handler) {
        return add("PATCH", pattern, MediaTypes.JSON, handler);
    }

    public Router delete(String pattern, Function<Request, Response> handler) {
        return add("DELETE", pattern, MediaTypes.JSON, handler);
    }

    /// Registers a method that another function serves on this path, so that `Allow` is complete.
    public Router elsewhere(String method, String pattern) {
        return add(
                method,
                pattern,
                MediaTypes.JSON,
                request -> notServed(request.segments(), routesOf(request.segments())));
    }

    /// Makes handlers see the client's address if the request came through the proxy.
    public Router behind(TrustedProxy trustedProxy) {
        this.trustedProxy = trustedProxy;
        return this;
    }

    private Router add(
            String method, String pattern, String produces, Function<Request, Response> handler) {
        routes.add(new Route(method, List.of(pattern.split("/", -1)), produces, handler));
        return this;
    }

    /// The result of routing a request.
    ///
    /// @param pattern the pattern of the path; empty if nothing is served there
    /// @param response throws a [ProblemException] for an unknown path or method, and if the client
    ///   accepts no available format
    record RouteMatch(Optional<String> pattern, Supplier<Response> response) {}

    RouteMatch match(Request received) {
        Request request = trustedProxy.withClientAddress(received);
        List<String> segments = request.segments();
        List<Route> matching = routesOf(segments);
        Optional<Route> serving =
                matching.stream().filter(route -> route.serves(request)).findFirst();
        return new RouteMatch(
                serving.or(() -> matching.stream().findFirst()).map(Route::path),
                () ->
                        serving.map(route -> route.handle(request))
                                .orElseGet(() -> notServed(segments, matching)));
    }

    private List<Route> routesOf(List<String> segments) {
        return routes.stream()
                .filter(route -> match(route.pattern(), segments).isPresent())
                .collect(
                        Collectors.groupingBy(
                                Route::sortKey, TreeMap::new, Collectors.toUnmodifiableList()))
                .values()
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    private static Response notServed(List<String> segments, List<Route> matching) {
        List<String> allow = matching.stream().flatMap(Route::methods).sorted().toList();
        throw new ProblemException(
                allow.isEmpty()
                        ? new Problem.NoSuchRoute(String.join("/", segments))
                        : new Problem.MethodNotAllowed(allow));
    }

    private static void requireAcceptable(Request request, String produces) {
        if (!request.header("accept").map(a -> MediaTypes.accepts(a, produces)).orElse(true)) {
            throw new ProblemException(new Problem.NotAcceptable(produces));
        }
    }

    private static Optional<Map<String, String>> match(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = pattern.get(i);
            String suffix = expected.substring(expected.indexOf('}') + 1);
            if (expected.startsWith("{") && isLonger(path.get(i), suffix)) {
                parameters.put(
                        expected.substring(1, expected.indexOf('}')),
                        path.get(i).substring(0, path.get(i).length() - suffix.length()));
            } else if (!expected.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private static boolean isLonger(String segment, String suffix) {
        return segment.length() > suffix.length() && segment.endsWith(suffix);
    }
}
