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

/// Signs with HMAC-SHA-256. The keys are derived for one purpose, so that no signature is valid for
/// another.
///
/// `SIGNING_SECRET`, as [SigningSecret] has read it, is one secret, or several separated by spaces,
/// where each but the first has the time from which it signs: `<secret>
/// <secret>@2026-12-01T12:00:00Z`. Signatures by an earlier secret stay valid for as long as it is
/// listed (docs/adr/0026-dated-secrets.md).
public final class Signer {

    /// Shorter secrets are rejected.
    public static final int MIN_SECRET_LENGTH = 32;

    private static final String SINCE = "@";

    private final NavigableMap<Instant, SecretKeySpec> keys;
    private final InstantSource clock;

    private Signer(NavigableMap<Instant, SecretKeySpec> keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// Returns the signer for one purpose, configured by the environment.
    ///
    /// @throws IllegalStateException if `SIGNING_SECRET` is missing, or has a short secret or an
    ///   invalid time
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
            // The text is left out: it may be part of a secret.
            throw new IllegalStateException("SIGNING_SECRET has an invalid time");
        }
    }

    private static SecretKeySpec derived(String secret, String purpose) {
        if (secret.length() < MIN_SECRET_LENGTH) {
            throw new IllegalStateException(
                    "SIGNING_SECRET must have at least " + MIN_SECRET_LENGTH + " characters");
        }
        return key(mac(key(secret.getBytes(StandardCharsets.UTF_8)), purpose));
    }

    /// Signs `text` with the secret that is in effect now; returns 32 bytes.
    public byte[] sign(String text) {
        return sign(text, clock.instant());
    }

    /// Signs `text` with the secret that was in effect at `at`, so that the signature does not
    /// depend on when it is made.
    public byte[] sign(String text, Instant at) {
        return mac(
                Optional.ofNullable(keys.floorEntry(at)).orElseGet(keys::firstEntry).getValue(),
                text);
    }

    /// Returns the signature of `text` by each listed secret. A valid signature equals one of them.
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
