package guide.comments.spam;

import guide.lambda.dynamodb.Signer;

import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes of an IP address what may be kept of it: an HMAC whose pepper changes every day (UTC), so
/// that tomorrow nobody can tell that it was the same address.
///
/// Only what moderators block has to be known for longer. The handles of an address and of its
/// network are the same every day, and stand in what is held and in the block, both of which end.
public final class AddressHasher {

    private static final int V4_BYTES = 4;
    private static final int V4_NETWORK_BYTES = 3;
    private static final int V6_NETWORK_BYTES = 6;
    private static final int V6_HANDLE_BYTES = 8;
    private static final int HASH_BYTES = 16;

    private final Signer signer;

    public AddressHasher(Signer signer) {
        this.signer = signer;
    }

    public static AddressHasher from(Map<String, String> environment) {
        return new AddressHasher(Signer.from(environment, "address"));
    }

    /// 22 characters for this address on this day.
    public String hash(String address, Instant now) {
        return peppered(address, now);
    }

    /// 22 characters for its network: the first 24 bits of IPv4, the first 48 of IPv6. Empty for
    /// what is no address.
    Optional<String> networkHash(String address, Instant now) {
        return prefix(address, V4_NETWORK_BYTES, V6_NETWORK_BYTES)
                .map(prefix -> peppered("network:" + prefix, now));
    }

    /// 22 characters by which moderators can name an address, whatever the day: all of IPv4, and
    /// the first 64 bits of IPv6, which are one customer's. Empty for what is no address.
    public Optional<String> handle(String address, Instant now) {
        return handled(address).map(text -> encoded(signer.sign(text, now)));
    }

    /// The handles that this address may have been given by any listed secret.
    public List<String> handles(String address) {
        return byEverySecret(handled(address));
    }

    /// The same for its network: the first 24 bits of IPv4, the first 48 of IPv6.
    public Optional<String> networkHandle(String address, Instant now) {
        return ofNetwork(address).map(text -> encoded(signer.sign(text, now)));
    }

    /// The handles that its network may have been given by any listed secret.
    public List<String> networkHandles(String address) {
        return byEverySecret(ofNetwork(address));
    }

    private List<String> byEverySecret(Optional<String> text) {
        return text.stream().flatMap(signer::every).map(AddressHasher::encoded).toList();
    }

    private static Optional<String> handled(String address) {
        return prefix(address, V4_BYTES, V6_HANDLE_BYTES).map(prefix -> "handle:" + prefix);
    }

    private static Optional<String> ofNetwork(String address) {
        return prefix(address, V4_NETWORK_BYTES, V6_NETWORK_BYTES)
                .map(prefix -> "network-handle:" + prefix);
    }

    private static Optional<String> prefix(String address, int v4, int v6) {
        if (!address.matches("[0-9.]+|[0-9a-fA-F.]*+:[0-9a-fA-F:.]*")) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        byte[] first = Arrays.copyOf(bytes, bytes.length == V4_BYTES ? v4 : v6);
        return Optional.of(bytes.length + ":" + HexFormat.of().formatHex(first));
    }

    private String peppered(String text, Instant now) {
        String day = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return encoded(signer.sign(day + ":" + text, now));
    }

    private static String encoded(byte[] signature) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(signature, HASH_BYTES));
    }
}
