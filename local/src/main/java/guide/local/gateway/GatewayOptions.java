package guide.local.gateway;

import java.time.Duration;
import java.util.Set;

/// How a gateway differs from the plain one.
///
/// @param hosts names by which it may be called, besides those of the loopback address
/// @param anyLoopback true to let any site of this machine call the API
/// @param callTimeout how long a function may take
/// @param basePath the path below which the API is there too, as behind the API mapping of a custom
///   domain, such as `/guide`; empty for none. The template's `BasePath` tells the functions
/// @param hasFront true to answer from a cache what CloudFront would
public record GatewayOptions(
        Set<String> hosts,
        boolean anyLoopback,
        Duration callTimeout,
        String basePath,
        boolean hasFront) {

    /// What a deployment does.
    public static final GatewayOptions STANDARD =
            new GatewayOptions(Set.of(), false, HttpApiLimits.CALL, "", false);

    public GatewayOptions {
        hosts = Set.copyOf(hosts);
    }

    public GatewayOptions below(String path) {
        return new GatewayOptions(hosts, anyLoopback, callTimeout, path, hasFront);
    }

    public GatewayOptions behindFront(boolean yes) {
        return new GatewayOptions(hosts, anyLoopback, callTimeout, basePath, yes);
    }

    public GatewayOptions withCallTimeout(Duration timeout) {
        return new GatewayOptions(hosts, anyLoopback, timeout, basePath, hasFront);
    }

    /// For somebody who tries things out.
    GatewayOptions forTrying(Set<String> named) {
        return new GatewayOptions(named, true, callTimeout, basePath, hasFront);
    }
}
