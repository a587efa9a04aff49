package guide.http;

import guide.problem.Problem;
import guide.problem.Refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The routes of one function, tried in the order in which they were added.
///
/// A pattern is a path whose `{name}` segments match any one segment.
public final class Router {

    private record Route(
            String method,
            List<String> pattern,
            String produces,
            Function<Request, Response> answer) {

        boolean serves(Request request) {
            return method.equals("GET") ? request.isRead() : method.equals(request.method());
        }

        Stream<String> methods() {
            return method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method);
        }
    }

    private final List<Route> routes = new ArrayList<>();

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
        return add(method, pattern, MediaTypes.JSON, request -> noMethod(request.segments()));
    }

    private Router add(
            String method, String pattern, String produces, Function<Request, Response> answer) {
        routes.add(new Route(method, List.of(pattern.split("/", -1)), produces, answer));
        return this;
    }

    /// @throws Refusal for an unknown path or method, and where the reader accepts no form that is
    ///   offered
    Response answer(Request request) {
        List<String> segments = request.segments();
        for (Route route : routes) {
            Optional<Map<String, String>> matched = match(route.pattern(), segments);
            if (matched.isPresent() && route.serves(request)) {
                requireAcceptable(request, route.produces());
                return route.answer().apply(request.routed(matched.get()));
            }
        }
        return noMethod(segments);
    }

    private Response noMethod(List<String> segments) {
        List<String> allow =
                routes.stream()
                        .filter(route -> match(route.pattern(), segments).isPresent())
                        .flatMap(Route::methods)
                        .sorted()
                        .toList();
        throw new Refusal(
                allow.isEmpty()
                        ? new Problem.NoSuchRoute(String.join("/", segments))
                        : new Problem.MethodNotAllowed(allow));
    }

    private static void requireAcceptable(Request request, String produces) {
        if (!request.header("accept").map(a -> MediaTypes.accepts(a, produces)).orElse(true)) {
            throw new Refusal(new Problem.NotAcceptable(produces));
        }
    }

    private static Optional<Map<String, String>> match(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = pattern.get(i);
            if (expected.startsWith("{") && !path.get(i).isEmpty()) {
                parameters.put(expected.substring(1, expected.length() - 1), path.get(i));
            } else if (!expected.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
