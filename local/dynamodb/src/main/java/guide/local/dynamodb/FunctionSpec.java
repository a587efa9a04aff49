package guide.local.dynamodb;

import java.util.List;
import java.util.Map;

/// A function of the template: its handler class, its environment, what its role may do, and the
/// routes that lead to it.
public record FunctionSpec(
        String logicalId,
        String handlerClass,
        Map<String, String> environment,
        List<Statement> policy,
        List<RouteSpec> routes) {

    /// A route of the HTTP API.
    ///
    /// @param method upper-case, or `ANY`
    /// @param path literal segments, `{name}`, and as the last one `{name+}`
    /// @param guarded true when the API's authorizer checks a token first
    public record RouteSpec(String method, String path, boolean guarded) {}

    public FunctionSpec {
        environment = Map.copyOf(environment);
        policy = List.copyOf(policy);
        routes = List.copyOf(routes);
    }
}
