package guide.notifications.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;

/// How far requests may go.
public enum Reach {

    /// `https`, to addresses of the public internet alone: what holds in every deployment.
    PUBLIC,

    /// Also `http` and `https` to this machine, for `make run`.
    THIS_MACHINE_TOO;

    /// Returns what `WEBHOOKS_TO_LOOPBACK=yes` sets; no deployment has that variable.
    public static Reach from(Map<String, String> environment) {
        return "yes".equals(environment.get("WEBHOOKS_TO_LOOPBACK")) ? THIS_MACHINE_TOO : PUBLIC;
    }

    /// Whether a request may go there by `scheme`, `http` or `https`.
    boolean admits(String scheme, InetAddress address) {
        if (this == THIS_MACHINE_TOO && address.isLoopbackAddress()) {
            return true;
        }
        return "https".equals(scheme) && PublicInternet.has(address);
    }

    /// Whether requests may ever go to an address, as far as it says so itself: where its name
    /// leads is seen when something is sent.
    ///
    /// @param uri absolute
    public boolean mayLeadTo(URI uri) {
        String host = uri.getHost();
        boolean plain = "http".equals(uri.getScheme());
        if (host == null || (plain && this == PUBLIC) || uri.getRawFragment() != null) {
            return false;
        }
        return HostName.isAddress(host)
                ? HostName.address(host).filter(each -> admits(uri.getScheme(), each)).isPresent()
                : HostName.isServerName(host);
    }
}
