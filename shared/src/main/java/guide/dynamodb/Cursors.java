package guide.dynamodb;

import guide.problem.FieldError;
import guide.problem.Refusal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// Cursors: where a list goes on, signed together with the list that they belong to.
///
/// A cursor is base64url of a 16-byte HMAC and the position. The scope (route, thread, filter) is
/// signed but not sent, so a cursor of another list does not verify. The same position always gives
/// the same cursor, which keeps pages, and so their entity tags, stable.
public final class Cursors {

    private static final int MAC_BYTES = 16;
    private static final int MAX_LENGTH = 512;

    private final Signer signer;

    public Cursors(Signer signer) {
        this.signer = signer;
    }

    public static Cursors from(Map<String, String> environment) {
        return new Cursors(Signer.from(environment, "cursor"));
    }

    /// A cursor for going on after `position`.
    ///
    /// @param position any text that the list can go on from, at most 300 characters
    public String sign(String scope, String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        byte[] signed =
                ByteBuffer.allocate(MAC_BYTES + text.length)
                        .put(mac(scope, position))
                        .put(text)
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /// The position that was signed for this very scope.
    ///
    /// @throws Refusal for a cursor that is damaged, forged, or of another list
    public String open(String scope, String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw refused();
        }
        byte[] signed = bytes(cursor);
        if (signed.length < MAC_BYTES) {
            throw refused();
        }
        String position =
                new String(signed, MAC_BYTES, signed.length - MAC_BYTES, StandardCharsets.UTF_8);
        boolean genuine =
                MessageDigest.isEqual(mac(scope, position), Arrays.copyOf(signed, MAC_BYTES))
                        // Base64 has spare bits: only the one spelling that was given out is a
                        // cursor.
                        && sign(scope, position).equals(cursor);
        if (!genuine) {
            throw refused();
        }
        return position;
    }

    private byte[] mac(String scope, String position) {
        return Arrays.copyOf(signer.sign(scope.length() + ":" + scope + position), MAC_BYTES);
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.of(
                FieldError.inParameter("cursor", "must be the next cursor of this same list"));
    }
}
