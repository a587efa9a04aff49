package guide.notifications.outbound;

import java.net.InetAddress;
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

    /// Whether an address with this scheme can be reached at all.
    public boolean admits(String scheme) {
        return "https".equals(scheme) || (this == THIS_MACHINE_TOO && "http".equals(scheme));
    }
}
