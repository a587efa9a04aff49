package guide.comments.identity;

import guide.comments.domain.AuthorId;
import guide.lambda.dynamodb.Signer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// What somebody who has signed in sends in place of an author secret: 16 bytes of their author id,
/// the second at which it ends in four, and 16 bytes of an HMAC over both. It is verified without a
/// look into the table.
public final class ReaderSessions {

    /// How long somebody stays signed in at most.
    public static final Duration LONGEST = Duration.ofDays(30);

    private static final int ID_BYTES = 16;
    private static final int SAID_BYTES = ID_BYTES + Integer.BYTES;
    private static final int BYTES = SAID_BYTES + 16;

    /// Base64url of [#BYTES].
    private static final String SHAPE = "[A-Za-z0-9_-]{48}";

    private final Signer signer;
    private final InstantSource clock;

    public ReaderSessions(Signer signer, InstantSource clock) {
        this.signer = signer;
        this.clock = clock;
    }

    public static ReaderSessions from(Map<String, String> environment) {
        return new ReaderSessions(
                Signer.from(environment, "reader-session"), InstantSource.system());
    }

    public String begin(AuthorId reader, Instant end) {
        byte[] said =
                ByteBuffer.allocate(SAID_BYTES)
                        .put(Base64.getUrlDecoder().decode(reader.value()))
                        .putInt((int) end.getEpochSecond())
                        .array();
        return encode(signed(said, signer.sign(encode(said))));
    }

    /// Whose session this is; empty for one that was not made here, or has ended.
    public Optional<AuthorId> reader(String session) {
        if (!session.matches(SHAPE)) {
            return Optional.empty();
        }
        byte[] all = Base64.getUrlDecoder().decode(session);
        byte[] said = Arrays.copyOf(all, SAID_BYTES);
        boolean isGenuine =
                signer.every(encode(said))
                        .anyMatch(each -> MessageDigest.isEqual(signed(said, each), all));
        return isGenuine && clock.instant().getEpochSecond() < end(said)
                ? Optional.of(new AuthorId(encode(Arrays.copyOf(said, ID_BYTES))))
                : Optional.empty();
    }

    private static long end(byte[] said) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(said).getInt(ID_BYTES));
    }

    private static byte[] signed(byte[] said, byte[] signature) {
        return ByteBuffer.allocate(BYTES).put(said).put(signature, 0, BYTES - SAID_BYTES).array();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
