package guide.notifications.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/// Finds where a URI leads, and refuses what is not to be reached. The name is looked up once: a
/// connection goes to an address that was checked, whatever the name leads to a moment later.
public final class AddressGuard {

    /// More are not tried.
    private static final int MOST_ADDRESSES = 4;

    private final HostLookup lookup;
    private final Reach reach;

    public AddressGuard(HostLookup lookup, Reach reach) {
        this.lookup = lookup;
        this.reach = reach;
    }

    /// Returns the addresses to connect to, in the resolver's order; 1 to 4.
    ///
    /// @throws SendException if the name is unknown, or if any of its addresses is not to be
    ///   reached: a name that leads to both is a mistake or an attack
    List<InetAddress> addresses(URI uri) throws SendException {
        List<InetAddress> all = found(uri.getHost());
        if (!all.stream().allMatch(each -> reach.admits(uri.getScheme(), each))) {
            throw new SendException(SendFault.NOT_PUBLIC);
        }
        return all.stream().limit(MOST_ADDRESSES).toList();
    }

    private List<InetAddress> found(String host) throws SendException {
        try {
            List<InetAddress> all = lookup.addresses(host);
            if (!all.isEmpty()) {
                return all;
            }
        } catch (UnknownHostException e) {
            throw new SendException(SendFault.UNKNOWN_HOST, e);
        }
        throw new SendException(SendFault.UNKNOWN_HOST);
    }

    public Reach reach() {
        return reach;
    }
}
