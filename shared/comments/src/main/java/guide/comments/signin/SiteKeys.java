package guide.comments.signin;

import guide.comments.sites.SiteSettings;
import guide.comments.sites.SiteSignIn;
import guide.lambda.dynamodb.Signer;

import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/// The keys with which sites sign tokens for their readers. A key follows from the signing secret,
/// the site and the number of the key, so that none is stored.
public final class SiteKeys {

    private final Signer signer;

    public SiteKeys(Signer signer) {
        this.signer = signer;
    }

    public static SiteKeys from(Map<String, String> environment) {
        return new SiteKeys(Signer.from(environment, "site-key"));
    }

    /// The key that the site shall use: 43 characters, whose bytes are the HMAC's key.
    public String newest(SiteSettings site) {
        return encoded(signer.sign(text(site)));
    }

    /// Every key that it may use: that of each listed secret.
    public Stream<String> all(SiteSettings site) {
        return signer.every(text(site)).map(SiteKeys::encoded);
    }

    private static String text(SiteSettings site) {
        SiteSignIn signIn = site.signIn();
        return site.id() + "\n" + (signIn == null ? 1 : signIn.key());
    }

    private static String encoded(byte[] signature) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
