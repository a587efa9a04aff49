package guide.comments.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.lambda.dynamodb.Signer;
import guide.lambda.json.Digest;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes sortable ids, author secrets and edit tokens under the server's secret.
///
/// A sortable id follows from the idempotency key, so that a retry finds the first one; it does not
/// contain the key, so that nobody who reads an id can retry in the author's place. What follows
/// from a key or an id is made by the secret of their own time, so that a retry finds the same also
/// after the secret was rotated.
public final class AuthorTokens {

    private static final int SEED_BYTES = 16;

    private static final String AUTHOR = "seed:";
    private static final String VOTER = "voter-seed:";

    private final Signer sortableIds;
    private final Signer tokens;
    private final Signer authors;
    private final ReaderSessions sessions;
    private final Supplier<SecureRandom> random;

    /// @param random is asked at each use: a snapshot of this process (SnapStart) may keep no
    ///   chance
    AuthorTokens(
            Signer sortableIds,
            Signer tokens,
            Signer authors,
            ReaderSessions sessions,
            Supplier<SecureRandom> random) {
        this.sortableIds = sortableIds;
        this.tokens = tokens;
        this.authors = authors;
        this.sessions = sessions;
        this.random = random;
    }

    public static AuthorTokens from(Map<String, String> environment) {
        return new AuthorTokens(
                Signer.from(environment, "contribution-id"),
                Signer.from(environment, "edit-token"),
                Signer.from(environment, "author"),
                ReaderSessions.from(environment),
                SecureRandom::new);
    }

    public String sortableId(Optional<IdempotencyKey> key, ContributionKind kind, Instant now) {
        if (key.isPresent()) {
            return ContributionId.sortableId(
                    key.get().epochMilli(),
                    sortableIds.sign(key.get().text(), key.get().at()),
                    kind);
        }
        byte[] fresh = new byte[10];
        random.get().nextBytes(fresh);
        return ContributionId.sortableId(now.toEpochMilli(), fresh, kind);
    }

    /// A key for somebody who brings none, such as a form.
    public IdempotencyKey newKey(Instant now) {
        SecureRandom bits = random.get();
        return IdempotencyKey.made(now, bits.nextLong(), bits.nextLong());
    }

    /// A secret for somebody who has none yet: 16 bytes and their signature, so that it is
    /// recognised without a look into the table. With a key it follows from the key, and a retry is
    /// given the same one.
    public String authorSecret(Optional<IdempotencyKey> key) {
        if (key.isPresent()) {
            return fromKey(key.get(), "key:", AUTHOR);
        }
        byte[] seed = new byte[SEED_BYTES];
        random.get().nextBytes(seed);
        return signed(seed, authors.sign(AUTHOR + encode(seed)));
    }

    /// The secret for a voter who has none. It follows from the key in another way than an
    /// author's: whoever sees the key of a post must not get its author's secret by voting with it.
    /// It is signed in another way too, so that it says of itself that a vote brought it.
    public String voterSecret(IdempotencyKey key) {
        return fromKey(key, "vote-key:", VOTER);
    }

    /// Whether this secret was given for a vote, which takes a proof of work.
    public boolean isVoters(String secret) {
        return isSigned(secret, VOTER);
    }

    private String fromKey(IdempotencyKey key, String purpose, String whose) {
        byte[] seed = Arrays.copyOf(authors.sign(purpose + key.text(), key.at()), SEED_BYTES);
        return signed(seed, authors.sign(whose + encode(seed), key.at()));
    }

    /// Whose secret this is, or whose session who has signed in; empty when it was not made here.
    public Optional<AuthorId> author(String secret) {
        return isSigned(secret, AUTHOR) || isSigned(secret, VOTER)
                ? Optional.of(Identifiers.author(secret))
                : sessions.reader(secret);
    }

    private boolean isSigned(String secret, String whose) {
        if (!secret.matches("[A-Za-z0-9_-]{43}")) {
            return false;
        }
        byte[] seed = Arrays.copyOf(Base64.getUrlDecoder().decode(secret), SEED_BYTES);
        return authors.every(whose + encode(seed))
                .map(signature -> signed(seed, signature))
                .anyMatch(
                        each ->
                                MessageDigest.isEqual(
                                        each.getBytes(US_ASCII), secret.getBytes(US_ASCII)));
    }

    private static String signed(byte[] seed, byte[] signature) {
        byte[] secret = Arrays.copyOf(seed, 2 * SEED_BYTES);
        System.arraycopy(signature, 0, secret, SEED_BYTES, SEED_BYTES);
        return encode(secret);
    }

    /// The secret that lets its holder change or remove the contribution.
    public String editToken(ContributionId id) {
        return encode(tokens.sign(id.text(), id.createdAt()));
    }

    /// What is stored of an edit token.
    public static String digest(String editToken) {
        return Digest.short128("token:" + editToken);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
