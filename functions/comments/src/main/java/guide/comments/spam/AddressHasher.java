package guide.comments.spam;

import guide.lambda.dynamodb.Signer;

import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Makes of an IP address what may be kept of it: an HMAC whose pepper changes every day (UTC), so
/// that tomorrow nobody can tell that it was the same address.
public final class AddressHasher {

    private static final int V4_NETWORK_BYTES = 3;
    private static final int V6_NETWORK_BYTES = 6;
    private static final int HASH_BYTES = 16;

    private final Signer signer;

    public AddressHasher(Signer signer) {
        this.signer = signer;
    }

    public static AddressHasher from(Map<String, String> environment) {
        return new AddressHasher(Signer.from(environment, "address"));
    }

    /// 22 characters for this address on this day.
    String hash(String address, Instant now) {
        return peppered(address, now);
    }

    /// 22 characters for its network: the first 24 bits of IPv4, the first 48 of IPv6. Empty for
    /// what is no address.
    Optional<String> networkHash(String address, Instant now) {
        if (!address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int network = bytes.length == 4 ? V4_NETWORK_BYTES : V6_NETWORK_BYTES;
        String prefix = HexFormat.of().formatHex(Arrays.copyOf(bytes, network));
        return Optional.of(peppered("network:" + bytes.length + ":" + prefix, now));
    }

    private String peppered(String text, Instant now) {
        String day = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(signer.sign(day + ":" + text, now), HASH_BYTES));
    }
}
