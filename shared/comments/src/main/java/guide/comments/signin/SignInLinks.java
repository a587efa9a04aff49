package guide.comments.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import guide.comments.domain.AuthorId;
import guide.comments.sites.SiteId;
import guide.lambda.dynamodb.Signer;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Writes and reads [SignInLink]s as texts that are safe in an address: what it says in base64url,
/// a dot, and an HMAC over that.
public final class SignInLinks {

    /// The beginning of the fragment of a page's address, which browsers send to nobody.
    private static final String FRAGMENT = "#guide-sign-in=";

    private static final String SHAPE = "[A-Za-z0-9_-]{1,2000}\\.[A-Za-z0-9_-]{43}";

    private record LinkContent(
            String nonce,
            String site,
            String reader,
            @Nullable String name,
            String challenge,
            long end) {}

    private final Signer signer;

    public SignInLinks(Signer signer) {
        this.signer = signer;
    }

    public static SignInLinks from(Map<String, String> environment) {
        return new SignInLinks(Signer.from(environment, "sign-in-link"));
    }

    /// The address of the page with the link.
    public String address(String page, SignInLink link) {
        int fragment = page.indexOf('#');
        return (fragment < 0 ? page : page.substring(0, fragment)) + FRAGMENT + text(link);
    }

    private String text(SignInLink link) {
        LinkContent said =
                new LinkContent(
                        link.nonce(),
                        link.site().value(),
                        link.reader().value(),
                        link.name().orElse(null),
                        link.challenge(),
                        link.end().getEpochSecond());
        String text = encoded(Json.write(said).getBytes(UTF_8));
        return text + "." + encoded(signer.sign(text));
    }

    /// Reads one that was written here; whether it has ended is for the caller to say.
    public Optional<SignInLink> read(String text) {
        if (!text.matches(SHAPE)) {
            return Optional.empty();
        }
        int dot = text.indexOf('.');
        String said = text.substring(0, dot);
        return isSigned(said, text.substring(dot + 1))
                ? Optional.of(said(new String(Base64.getUrlDecoder().decode(said), UTF_8)))
                : Optional.empty();
    }

    private boolean isSigned(String said, String signature) {
        byte[] sent = signature.getBytes(US_ASCII);
        return signer.every(said)
                .anyMatch(made -> MessageDigest.isEqual(encoded(made).getBytes(US_ASCII), sent));
    }

    private static SignInLink said(String json) {
        LinkContent said = Json.readOwn(json, LinkContent.class);
        return new SignInLink(
                said.nonce(),
                new SiteId(said.site()),
                new AuthorId(said.reader()),
                Optional.ofNullable(said.name()),
                said.challenge(),
                Instant.ofEpochSecond(said.end()));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
