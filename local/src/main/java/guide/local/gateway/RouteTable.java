package guide.local.gateway;

import guide.local.dynamodb.FunctionSpec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the function for a request, with the priorities documented for the HTTP API: a full match
/// before a greedy one, literal segments before `{parameters}`, the exact method before `ANY`. A
/// greedy one also takes the slash behind its folder, which no route of its own may end in.
public final class RouteTable {

    /// A request's function and route.
    ///
    /// @param path the requested path
    /// @param parameters the path parameters, as in the event
    public record MatchedRoute(
            FunctionSpec function,
            FunctionSpec.RouteSpec route,
            String path,
            Map<String, String> parameters) {

        /// Returns the same route of a request to a path below `basePath`.
        MatchedRoute below(String basePath) {
            return new MatchedRoute(function, route, basePath + path, parameters);
        }
    }

    private record RouteEntry(
            FunctionSpec function, FunctionSpec.RouteSpec route, List<String> segments) {}

    private final List<RouteEntry> entries = new ArrayList<>();

    /// Creates the table of these functions' routes.
    ///
    /// @param functions those of the template
    public RouteTable(List<FunctionSpec> functions) {
        for (FunctionSpec function : functions) {
            for (FunctionSpec.RouteSpec route : function.routes()) {
                entries.add(new RouteEntry(function, route, List.of(route.path().split("/", -1))));
            }
        }
        entries.sort(Comparator.comparing(RouteTable::rank));
    }

    /// Returns the function of a request; empty when no route matches.
    public Optional<MatchedRoute> match(String method, String path) {
        List<String> segments = List.of(path.split("/", -1));
        for (RouteEntry entry : entries) {
            boolean rightMethod =
                    entry.route().method().equals(method) || entry.route().method().equals("ANY");
            Optional<Map<String, String>> parameters =
                    rightMethod ? parameters(entry.segments(), segments) : Optional.empty();
            if (parameters.isPresent()) {
                return Optional.of(
                        new MatchedRoute(entry.function(), entry.route(), path, parameters.get()));
            }
        }
        return Optional.empty();
    }

    /// Returns a sort key, the most specific route first: for each segment literal, parameter or
    /// greedy; then the method.
    private static String rank(RouteEntry entry) {
        StringBuilder rank = new StringBuilder();
        for (String segment : entry.segments()) {
            rank.append(segment.endsWith("+}") ? '3' : segment.startsWith("{") ? '2' : '1');
        }
        return rank.append(entry.route().method().equals("ANY") ? '2' : '1').toString();
    }

    private static Optional<Map<String, String>> parameters(
            List<String> pattern, List<String> path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String expected = pattern.get(i);
            if (expected.endsWith("+}") && i < path.size()) {
                String rest = String.join("/", path.subList(i, path.size()));
                parameters.put(expected.substring(1, expected.length() - 2), rest);
                return rest.isEmpty() && i == 1 ? Optional.empty() : Optional.of(parameters);
            }
            if (i >= path.size()) {
                return Optional.empty();
            }
            if (expected.startsWith("{") && !path.get(i).isEmpty()) {
                parameters.put(expected.substring(1, expected.length() - 1), path.get(i));
            } else if (!expected.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return pattern.size() == path.size() ? Optional.of(parameters) : Optional.empty();
    }
}
