package guide.notifications.webhooks;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a webhook's deliveries are signed with.
///
/// @param text `whsec_` and 24 to 64 bytes in Base64, as Standard Webhooks writes it
/// @param createdAt when it was made, and shown
/// @param endsAt from when it signs no more; absent for the newest
public record WebhookSecret(String text, Instant createdAt, @Nullable Instant endsAt) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    /// Makes one that nobody can guess.
    static WebhookSecret made(Instant now) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes), now, null);
    }

    boolean signsAt(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }

    /// The same, but not beyond `end`.
    WebhookSecret endingBy(Instant end) {
        return endsAt != null && endsAt.isBefore(end)
                ? this
                : new WebhookSecret(text, createdAt, end);
    }

    /// Returns the signature of a delivery, such as
    /// `v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=`.
    String sign(String content) {
        return "v1," + Base64.getEncoder().encodeToString(mac(content));
    }

    private byte[] mac(String content) {
        byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /// Without the secret, should it ever be part of a message.
    @Override
    public String toString() {
        return "WebhookSecret[" + createdAt + "]";
    }
}
