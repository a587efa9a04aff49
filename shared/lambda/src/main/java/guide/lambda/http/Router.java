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
/// A pattern is a path whose `{name}` segments match any one segment, and a `{name}.html` segment
/// one that ends so. Each path has one pattern, that with the fewest parameters: where there is
/// `/a/queue`, `/a/{name}` does not match it, nor does it match what `/a/{name}.html` matches. (The
/// HTTP API knows parameters without a suffix only, and chooses by method before path; so it hands
/// on some requests by the route of another pattern.)
public final class Router {

    private record Route(
            String method,
            List<String> pattern,
            String produces,
            Function<Request, Response> answer) {

        boolean serves(Request request) {
            return method.equals("GET") ? request.isRead() : method.equals(request.method());
        }

        /// Asks for one that serves the request.
        Response answer(Request request) {
            requireAcceptable(request, produces);
            Map<String, String> parameters = match(pattern, request.segments()).orElseThrow();
            return answer.apply(request.routed(parameters));
        }

        String path() {
            return String.join("/", pattern);
        }

        /// Sorts before what is vaguer: for each segment a name, a parameter with a suffix, one
        /// without.
        String vagueness() {
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

    public Router get(String pattern, Function<Request, Response> answer) {
        return add("GET", pattern, MediaTypes.JSON, answer);
    }

    public Router getText(String pattern, String produces, Function<Request, Response> answer) {
        return add("GET", pattern, produces, answer);
    }

    public Router post(String pattern, Function<Request, Response> answer) {
        return add("POST", pattern, MediaTypes.JSON, answer);
    }

    public Router put(String pattern, Function<Request, Response> answer) {
        return add("PUT", pattern, MediaTypes.JSON, answer);
    }

    public Router patch(String pattern, Function<Request, Response> answer) {
        return add("PATCH", pattern, MediaTypes.JSON, answer);
    }

    public Router delete(String pattern, Function<Request, Response> answer) {
        return add("DELETE", pattern, MediaTypes.JSON, answer);
    }

    /// Names a method that another function serves on this path, so that `Allow` tells the whole
    /// truth.
    public Router elsewhere(String method, String pattern) {
        return add(
                method,
                pattern,
                MediaTypes.JSON,
                request -> noMethod(request.segments(), routesOf(request.segments())));
    }

    /// Lets handlers see the reader's address where the request came by the front.
    public Router behind(TrustedProxy trustedProxy) {
        this.trustedProxy = trustedProxy;
        return this;
    }

    private Router add(
            String method, String pattern, String produces, Function<Request, Response> answer) {
        routes.add(new Route(method, List.of(pattern.split("/", -1)), produces, answer));
        return this;
    }

    /// Where a request leads.
    ///
    /// @param pattern of the path; empty where nothing is served
    /// @param answer throws a [Refusal] for an unknown path or method, and where the reader accepts
    ///   no form that is offered
    record RouteMatch(Optional<String> pattern, Supplier<Response> answer) {}

    RouteMatch way(Request arrived) {
        Request request = trustedProxy.seen(arrived);
        List<String> segments = request.segments();
        List<Route> matching = routesOf(segments);
        Optional<Route> serving =
                matching.stream().filter(route -> route.serves(request)).findFirst();
        return new RouteMatch(
                serving.or(() -> matching.stream().findFirst()).map(Route::path),
                () ->
                        serving.map(route -> route.answer(request))
                                .orElseGet(() -> noMethod(segments, matching)));
    }

    private List<Route> routesOf(List<String> segments) {
        return routes.stream()
                .filter(route -> match(route.pattern(), segments).isPresent())
                .collect(
                        Collectors.groupingBy(
                                Route::vagueness, TreeMap::new, Collectors.toUnmodifiableList()))
                .values()
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    private static Response noMethod(List<String> segments, List<Route> matching) {
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
