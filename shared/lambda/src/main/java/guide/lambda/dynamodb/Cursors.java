package guide.lambda.dynamodb;

import static java.nio.charset.StandardCharsets.US_ASCII;

import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;

/// Cursors: where a list goes on, signed together with the list that they belong to.
///
/// A cursor is base64url of a 16-byte HMAC and the position. The scope (route, thread, filter) is
/// signed but not sent, so a cursor of another list does not verify. The same position gives the
/// same cursor for as long as the same secret signs, which keeps pages, and so their entity tags,
/// stable.
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
        return text(signer.sign(signed(scope, position)), position);
    }

    /// Differs once another secret signs: a part of the tag of what carries cursors.
    public String generation() {
        return sign("generation", "");
    }

    /// The position that was signed for this very scope.
    ///
    /// @throws Refusal for a cursor that is damaged, forged, or of another list
    public String open(String scope, String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw refused();
        }
        byte[] sent = bytes(cursor);
        if (sent.length < MAC_BYTES) {
            throw refused();
        }
        String position =
                new String(sent, MAC_BYTES, sent.length - MAC_BYTES, StandardCharsets.UTF_8);
        // As text, because base64 has spare bits: only the one spelling that was given out is a
        // cursor.
        boolean genuine =
                signer.every(signed(scope, position))
                        .map(mac -> text(mac, position))
                        .anyMatch(
                                each ->
                                        MessageDigest.isEqual(
                                                each.getBytes(US_ASCII),
                                                cursor.getBytes(US_ASCII)));
        if (!genuine) {
            throw refused();
        }
        return position;
    }

    private static String signed(String scope, String position) {
        return scope.length() + ":" + scope + position;
    }

    private static String text(byte[] mac, String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        byte[] cursor =
                ByteBuffer.allocate(MAC_BYTES + text.length)
                        .put(mac, 0, MAC_BYTES)
                        .put(text)
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return ProblemException.of(
                FieldError.inParameter("cursor", "must be the next cursor of this same list"));
    }
}
