package guide.lambda.http;

import guide.lambda.address.PublicAddress;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// The routes of one function.
///
/// In a pattern, `{name}` matches any one segment, and `{name}.html` any segment with that ending.
/// The most specific pattern wins: if there is `/a/queue`, `/a/{name}` does not match it, nor does
/// it match what `/a/{name}.html` matches. (The HTTP API supports only parameters without a suffix,
/// and chooses by method before path, so it passes on some requests under another pattern's route.)
///
/// It runs in every start, so it uses loops: each lambda would be one more class to make.
public final class Router {

    private record Route(
            String method,
            List<String> pattern,
            List<String> produces,
            Function<Request, Response> handler) {

        boolean serves(Request request) {
            return method.equals("GET") ? request.isRead() : method.equals(request.method());
        }

        /// Must be called only with a request that this route serves.
        Response handle(Request request) {
            requireAcceptable(request, produces);
            Map<String, String> parameters = match(pattern, request.segments()).orElseThrow();
            Request routed = request.routed(parameters);
            return handler.apply(produces.contains(MediaTypes.HTML) ? routed.forPage() : routed);
        }

        String path() {
            return String.join("/", pattern);
        }

        /// Returns a sort key, the most specific pattern first: for each segment a literal, a
        /// parameter with a suffix, or one without.
        String sortKey() {
            StringBuilder key = new StringBuilder();
            for (String each : pattern) {
                key.append(each.startsWith("{") ? each.endsWith("}") ? '3' : '2' : '1');
            }
            return key.toString();
        }

        List<String> methods() {
            return method.equals("GET") ? List.of("GET", "HEAD") : List.of(method);
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

    /// Registers what has several formats, among which it chooses by itself.
    public Router getAny(String pattern, Function<Request, Response> handler) {
        return add("GET", pattern, MediaTypes.ANY, handler);
    }

    /// Registers a page, whose address ends in a slash; the one without it leads there. A page is
    /// Markdown too, and chooses by itself.
    ///
    /// @param pattern with a slash at its end
    public Router getPage(String pattern, Function<Request, Response> handler) {
        List<String> formats = List.of(MediaTypes.HTML, MediaTypes.MARKDOWN);
        String without = pattern.substring(0, pattern.length() - 1);
        if (!without.isEmpty()) {
            add("GET", without, formats, Router::withTrailingSlash);
        }
        return add("GET", pattern, formats, handler);
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
        return add(method, pattern, List.of(produces), handler);
    }

    private Router add(
            String method,
            String pattern,
            List<String> produces,
            Function<Request, Response> handler) {
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
        // A `%` that is left was encoded twice; no route has one.
        List<Route> matching = request.path().contains("%") ? List.of() : routesOf(segments);
        for (Route route : matching) {
            if (route.serves(request)) {
                return new RouteMatch(Optional.of(route.path()), () -> route.handle(request));
            }
        }
        Optional<String> pattern =
                matching.isEmpty() ? Optional.empty() : Optional.of(matching.getFirst().path());
        return matching.isEmpty() && request.isRead() && segments.getLast().isEmpty()
                ? new RouteMatch(pattern, () -> withoutTrailingSlash(request))
                : new RouteMatch(pattern, () -> notServed(segments, matching));
    }

    /// The routes of the most specific pattern that matches, in the order of their registration.
    private List<Route> routesOf(List<String> segments) {
        List<Route> found = new ArrayList<>();
        for (Route route : routes) {
            if (match(route.pattern(), segments).isEmpty()) {
                continue;
            }
            int order = found.isEmpty() ? 0 : route.sortKey().compareTo(found.getFirst().sortKey());
            if (order < 0) {
                found.clear();
            }
            if (order <= 0) {
                found.add(route);
            }
        }
        return found;
    }

    /// Leads to the address without the slash. Empty segments are left out, because two slashes at
    /// the beginning would name another host.
    private static Response withoutTrailingSlash(Request request) {
        StringBuilder location = new StringBuilder();
        for (String segment : request.segments()) {
            if (!segment.isEmpty()) {
                location.append('/').append(Query.encode(segment));
            }
        }
        if (location.isEmpty()) {
            throw new ProblemException(new Problem.NoSuchRoute(request.path()));
        }
        return moved(request, location.toString());
    }

    private static Response withTrailingSlash(Request request) {
        StringBuilder location = new StringBuilder();
        for (String segment : request.segments()) {
            location.append(Query.encode(segment)).append('/');
        }
        return moved(request, location.toString());
    }

    private static Response moved(Request request, String location) {
        String query = request.query().text();
        String address = location + (query.isEmpty() ? "" : "?" + query);
        return Response.movedPermanently(PublicAddress.link(address));
    }

    private static Response notServed(List<String> segments, List<Route> matching) {
        Set<String> allowed = new TreeSet<>();
        for (Route route : matching) {
            allowed.addAll(route.methods());
        }
        List<String> allow = List.copyOf(allowed);
        throw new ProblemException(
                allow.isEmpty()
                        ? new Problem.NoSuchRoute(String.join("/", segments))
                        : new Problem.MethodNotAllowed(allow));
    }

    private static void requireAcceptable(Request request, List<String> produces) {
        Optional<String> accept = request.header("accept");
        if (accept.isEmpty()) {
            return;
        }
        for (String each : produces) {
            if (MediaTypes.accepts(accept.get(), each)) {
                return;
            }
        }
        throw new ProblemException(new Problem.NotAcceptable(String.join(", ", produces)));
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
