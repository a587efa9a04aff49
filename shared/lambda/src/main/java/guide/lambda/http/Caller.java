package guide.lambda.http;

import java.util.Map;

/// The caller, as the gateway identifies it.
///
/// @param address the IP address; empty if the event has none
/// @param claims the claims of the token that the gateway's authorizer verified; empty if the route
///   has no authorizer
public record Caller(String address, Map<String, String> claims) {

    public static final Caller UNKNOWN = new Caller("", Map.of());

    public Caller {
        claims = Map.copyOf(claims);
    }
}
