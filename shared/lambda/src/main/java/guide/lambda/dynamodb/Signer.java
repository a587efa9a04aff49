package guide.lambda.dynamodb;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 under keys that are derived for one purpose, so that no signature serves two.
///
/// `SIGNING_SECRET` is one secret, or several parted by spaces, of which each but the first says
/// from when on it signs: `<secret> <secret>@2026-12-01T12:00:00Z`. What an earlier one has signed
/// stays good for as long as it is listed (docs/adr/0026-dated-secrets.md).
public final class Signer {

    /// Fewer characters than this are no secret.
    public static final int LEAST_SECRET_LENGTH = 32;

    private static final String SINCE = "@";

    private final NavigableMap<Instant, SecretKeySpec> keys;
    private final InstantSource clock;

    private Signer(NavigableMap<Instant, SecretKeySpec> keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// The signer for one purpose, from the environment.
    ///
    /// @throws IllegalStateException when `SIGNING_SECRET` is missing, has a short secret, or a
    ///   time that is none
    public static Signer from(Map<String, String> environment, String purpose) {
        return from(environment, purpose, InstantSource.system());
    }

    static Signer from(Map<String, String> environment, String purpose, InstantSource clock) {
        NavigableMap<Instant, SecretKeySpec> keys = new TreeMap<>();
        String listed = Environment.required(environment, "SIGNING_SECRET");
        for (String each : listed.strip().split("\\s+", -1)) {
            String[] parts = each.split(SINCE, 2);
            keys.put(parts.length == 1 ? Instant.MIN : since(parts[1]), derived(parts[0], purpose));
        }
        return new Signer(keys, clock);
    }

    private static Instant since(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            // Without the text: it may be a part of a secret.
            throw new IllegalStateException("SIGNING_SECRET has a time that is none");
        }
    }

    private static SecretKeySpec derived(String secret, String purpose) {
        if (secret.length() < LEAST_SECRET_LENGTH) {
            throw new IllegalStateException(
                    "SIGNING_SECRET must have at least " + LEAST_SECRET_LENGTH + " characters");
        }
        return key(mac(key(secret.getBytes(StandardCharsets.UTF_8)), purpose));
    }

    /// The 32 bytes that only the holder of the secret can make of `text`, by the secret of now.
    public byte[] sign(String text) {
        return sign(text, clock.instant());
    }

    /// The same by the secret of that moment: whoever is asked, and whenever.
    public byte[] sign(String text, Instant at) {
        return mac(
                Optional.ofNullable(keys.floorEntry(at)).orElseGet(keys::firstEntry).getValue(),
                text);
    }

    /// What each listed secret makes of `text`: one of them, for what was signed here.
    public Stream<byte[]> every(String text) {
        return keys.descendingMap().values().stream().map(key -> mac(key, text));
    }

    private static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
