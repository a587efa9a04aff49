package guide.notifications.outbound;

import java.net.InetAddress;
import java.util.Optional;

import javax.net.ssl.SNIHostName;

/// The host of a URI: a name, or an address.
final class HostName {

    private HostName() {}

    /// Whether it is an address, which no server name of TLS is (RFC 6066, section 3).
    static boolean isAddress(String host) {
        return host.startsWith("[") || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    }

    /// Returns the address that it is; empty if it is none in its usual form.
    static Optional<InetAddress> address(String host) {
        try {
            String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whether a certificate can be of this name. One whose last label begins with a digit is none:
    /// resolvers take `0x7f000001` for an address.
    static boolean isServerName(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        if (last.isEmpty() || Character.isDigit(last.charAt(0))) {
            return false;
        }
        try {
            return new SNIHostName(host).getEncoded().length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
