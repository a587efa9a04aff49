package guide.notifications.outbound;

import java.math.BigInteger;
import java.net.InetAddress;

/// A range of IP addresses of one family, as CIDR writes it (RFC 4632).
///
/// @param first its lowest address
/// @param bits how many leading bits all of its addresses have in common
record AddressRange(InetAddress first, int bits) {

    /// @param text such as `10.0.0.0/8` or `2001:db8::/32`
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        return new AddressRange(
                InetAddress.ofLiteral(text.substring(0, slash)),
                Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        return own.length == other.length
                && new BigInteger(1, own).xor(new BigInteger(1, other)).bitLength()
                        <= own.length * Byte.SIZE - bits;
    }
}
