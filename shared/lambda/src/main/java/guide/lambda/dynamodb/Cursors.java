package guide.lambda.dynamodb;

import static java.nio.charset.StandardCharsets.US_ASCII;

import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Signs and opens cursors: a position in a list, signed together with the list that it belongs to.
///
/// A cursor is a 16-byte HMAC followed by the position, in base64url. The scope (route, thread,
/// filter) is signed but not sent, so that a cursor of another list does not verify. The same
/// position gives the same cursor until the signing secret changes, which keeps pages and their
/// entity tags stable.
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

    /// Returns the cursor of the page after `position`.
    ///
    /// @param position any text from which the list can continue, at most 300 characters
    public String sign(String scope, String position) {
        return text(signer.sign(signed(scope, position)), position);
    }

    /// Returns a text that changes with the signing secret, to be part of the entity tag of
    /// responses with cursors.
    public String generation() {
        return sign("generation", "");
    }

    /// Returns the position in a cursor that was signed for this scope.
    ///
    /// @throws ProblemException if the cursor is damaged, forged, or belongs to another list
    public String open(String scope, String cursor) {
        return position(scope, cursor)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        FieldError.inParameter(
                                                "cursor",
                                                "must be a cursor that this list returned")));
    }

    private Optional<String> position(String scope, String cursor) {
        byte[] sent = cursor.length() > MAX_LENGTH ? new byte[0] : bytes(cursor);
        if (sent.length < MAC_BYTES) {
            return Optional.empty();
        }
        String position =
                new String(sent, MAC_BYTES, sent.length - MAC_BYTES, StandardCharsets.UTF_8);
        // Compared as text, because base64 has spare bits: only the exact text that was signed is
        // valid.
        boolean genuine =
                signer.every(signed(scope, position))
                        .map(mac -> text(mac, position))
                        .anyMatch(
                                each ->
                                        MessageDigest.isEqual(
                                                each.getBytes(US_ASCII),
                                                cursor.getBytes(US_ASCII)));
        return genuine ? Optional.of(position) : Optional.empty();
    }

    /// Whether [#open] returns the position in it.
    public boolean isOf(String scope, String cursor) {
        return position(scope, cursor).isPresent();
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

    /// Empty for what is no base64.
    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
