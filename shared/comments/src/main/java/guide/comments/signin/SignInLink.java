package guide.comments.signin;

import guide.comments.domain.AuthorId;
import guide.comments.sites.SiteId;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// What leads somebody back to the page on which they began to sign in, and says who they are.
///
/// @param nonce 22 characters that nobody can guess, so that no two links are the same
/// @param site on which it counts
/// @param name that others may see; empty where nobody has said one
/// @param challenge base64url of the SHA-256 of what only the browser knows that began (RFC 7636,
///   section 4.2)
public record SignInLink(
        String nonce,
        SiteId site,
        AuthorId reader,
        Optional<String> name,
        String challenge,
        Instant end) {

    private static final int NONCE_BYTES = 16;

    /// How long a link in a mail can be followed.
    public static final Duration BY_MAIL = Duration.ofMinutes(30);

    /// How long the way back from the issuer may take.
    public static final Duration FROM_ISSUER = Duration.ofMinutes(5);

    public static String newNonce(SecureRandom random) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
