package guide.comments;

import guide.dynamodb.Signer;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Makes stamps and edit tokens under the server's secret.
///
/// A stamp follows from the idempotency key, so that a retry finds the first one; it does not
/// contain the key, so that nobody who reads an id can retry in the author's place.
final class Identities {

    private final Signer stamps;
    private final Signer tokens;
    private final SecureRandom random;

    Identities(Signer stamps, Signer tokens, SecureRandom random) {
        this.stamps = stamps;
        this.tokens = tokens;
        this.random = random;
    }

    static Identities from(Map<String, String> environment) {
        return new Identities(
                Signer.from(environment, "contribution-id"),
                Signer.from(environment, "edit-token"),
                new SecureRandom());
    }

    String stamp(Optional<IdempotencyKey> key, Instant now) {
        if (key.isPresent()) {
            return ContributionId.stamp(key.get().epochMilli(), stamps.sign(key.get().text()));
        }
        byte[] fresh = new byte[10];
        random.nextBytes(fresh);
        return ContributionId.stamp(now.toEpochMilli(), fresh);
    }

    /// What the table knows an idempotency key by.
    String digest(IdempotencyKey key) {
        return encode(stamps.sign("once:" + key.text()));
    }

    /// The secret that lets its holder change or remove the contribution.
    String editToken(ContributionId id) {
        return encode(tokens.sign(id.text()));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
