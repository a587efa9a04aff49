package guide.lambda.http;

import java.util.Map;

/// Who called, as the gateway knows it.
///
/// @param address the IP address; empty when the event has none
/// @param claims of the token that the gateway's authorizer has checked; empty where the route has
///   no authorizer
public record Caller(String address, Map<String, String> claims) {

    public static final Caller UNKNOWN = new Caller("", Map.of());

    public Caller {
        claims = Map.copyOf(claims);
    }
}
