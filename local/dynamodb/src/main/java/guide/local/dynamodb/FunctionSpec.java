package guide.local.dynamodb;

import java.util.List;
import java.util.Map;

/// A function of the template: its handler class, environment, IAM policy and routes.
public record FunctionSpec(
        String logicalId,
        String handlerClass,
        Map<String, String> environment,
        List<Statement> policy,
        List<RouteSpec> routes) {

    /// A route of the HTTP API.
    ///
    /// @param method upper-case, or `ANY`
    /// @param path literal segments, `{name}`, and `{name+}` as the last segment
    /// @param guarded true if the API's authorizer verifies a token first
    public record RouteSpec(String method, String path, boolean guarded) {}

    public FunctionSpec {
        environment = Map.copyOf(environment);
        policy = List.copyOf(policy);
        routes = List.copyOf(routes);
    }
}
