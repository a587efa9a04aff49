package guide.local.gateway;

import com.sun.net.httpserver.HttpExchange;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// The names by which this server may be called: those of the loopback address, and what was
/// configured.
///
/// A page on any site can have its own name resolve to 127.0.0.1 (DNS rebinding) and would then
/// read what is served here, an owner's token included; the name in `Host` gives it away.
///
/// @param configured in lower case, without ports
record HostNames(Set<String> configured) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    HostNames {
        configured = Set.copyOf(configured);
    }

    boolean allow(HttpExchange exchange) {
        String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
        String name = withoutPort(host).toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name) || (!name.isEmpty() && configured.contains(name));
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
