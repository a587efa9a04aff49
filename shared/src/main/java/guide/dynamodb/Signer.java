package guide.dynamodb;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 under a key that is derived for one purpose, so that no signature serves two.
public final class Signer {

    /// Fewer characters than this are no secret.
    public static final int LEAST_SECRET_LENGTH = 32;

    private final SecretKeySpec key;

    private Signer(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// The signer for one purpose, from the environment.
    ///
    /// @throws IllegalStateException when `SIGNING_SECRET` is missing or short
    public static Signer from(Map<String, String> environment, String purpose) {
        String secret = Environment.required(environment, "SIGNING_SECRET");
        if (secret.length() < LEAST_SECRET_LENGTH) {
            throw new IllegalStateException(
                    "SIGNING_SECRET must have at least " + LEAST_SECRET_LENGTH + " characters");
        }
        return new Signer(new Signer(secret.getBytes(StandardCharsets.UTF_8)).sign(purpose));
    }

    /// The 32 bytes that only the holder of the secret can make of `text`.
    public byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
