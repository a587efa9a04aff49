package guide.notifications.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses of a host.
@FunctionalInterface
public interface HostLookup {

    /// The machine's own resolver.
    HostLookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /// Resolves a name.
    ///
    /// @param host a name, or an address; of IPv6 in brackets
    /// @throws UnknownHostException if it has none
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
