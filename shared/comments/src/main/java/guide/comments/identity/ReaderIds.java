package guide.comments.identity;

import guide.comments.domain.AuthorId;
import guide.comments.sites.SignInWay;
import guide.comments.sites.SiteId;
import guide.lambda.dynamodb.Signer;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// The author that somebody is who signs in: the same on every device, another one on every site,
/// and nobody can tell from it who that is.
///
/// It is made with the first of the listed secrets, so that a newer one makes nobody a stranger.
public final class ReaderIds {

    private static final int BYTES = 16;

    private final Signer signer;

    public ReaderIds(Signer signer) {
        this.signer = signer;
    }

    public static ReaderIds from(Map<String, String> environment) {
        return new ReaderIds(Signer.from(environment, "reader"));
    }

    /// The author of this site that `who` stands for.
    ///
    /// @param who unique for the way, such as an issuer and its subject
    public AuthorId of(SiteId site, SignInWay way, String who) {
        String text = way.apiName() + "\n" + site.value() + "\n" + who;
        byte[] id = Arrays.copyOf(signer.sign(text, Instant.EPOCH), BYTES);
        return new AuthorId(Base64.getUrlEncoder().withoutPadding().encodeToString(id));
    }
}
