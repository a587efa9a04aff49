package guide.notifications.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses lead to the public internet, after IANA's registries of special-purpose
/// addresses (RFC 6890) and of IPv6 unicast addresses.
///
/// An IPv4 address inside an IPv6 address (`::ffff:10.0.0.1`) is judged as what it is: the JDK
/// makes an [Inet4Address] of it.
final class PublicInternet {

    /// This host, private, shared (CGNAT), loopback, link-local (and so where clouds keep their
    /// metadata), protocols, documentation, 6to4 relays, benchmarks, multicast, reserved.
    private static final List<AddressRange> SPECIAL_IPV4 =
            ranges(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    /// All that IANA has given out as global unicast. Loopback, unique local, link-local, multicast
    /// and translated addresses (`64:ff9b::/96`) lie outside.
    private static final AddressRange GLOBAL_IPV6 = AddressRange.of("2000::/3");

    /// Protocols (Teredo among them), documentation, and 6to4, which holds an IPv4 address.
    private static final List<AddressRange> SPECIAL_IPV6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicInternet() {}

    static boolean has(InetAddress address) {
        return address instanceof Inet4Address
                ? isOutside(SPECIAL_IPV4, address)
                : GLOBAL_IPV6.contains(address) && isOutside(SPECIAL_IPV6, address);
    }

    private static boolean isOutside(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().noneMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::of).toList();
    }
}
