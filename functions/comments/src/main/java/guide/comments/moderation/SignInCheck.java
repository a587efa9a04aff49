package guide.comments.moderation;

import guide.comments.sites.SignInWay;
import guide.comments.sites.SiteSignIn;
import guide.comments.text.InputChecks;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks how readers may sign in on a site.
final class SignInCheck {

    private SignInCheck() {}

    static @Nullable SiteSignIn checked(
            SitesBody.SiteBody site, String at, InputChecks inputChecks) {
        SitesBody.SignInSettings sent = site.signIn();
        if (sent == null) {
            return null;
        }
        List<String> ways = sent.ways() == null ? List.of() : sent.ways();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ways.size(); i++) {
            String place = at + "/signIn/ways/" + i;
            if (SignInWay.parse(ways.get(i)).isEmpty()) {
                inputChecks.refuse(place, SignInWay.RULE);
            } else if (!seen.add(ways.get(i))) {
                inputChecks.refuse(place, "must be listed once");
            }
        }
        Integer key = sent.keyNumber();
        if (key != null && (key < 1 || key > SiteSignIn.MOST_KEYS)) {
            inputChecks.refuse(at + "/signIn/keyNumber", "must be 1 to " + SiteSignIn.MOST_KEYS);
        }
        requireOrigins(site, ways, at, inputChecks);
        return new SiteSignIn(ways, key);
    }

    /// A link leads to an origin that moderators have listed, never to one that a request names.
    private static void requireOrigins(
            SitesBody.SiteBody site, List<String> ways, String at, InputChecks inputChecks) {
        boolean isByLink =
                ways.contains(SignInWay.EMAIL.apiName())
                        || ways.contains(SignInWay.OPENID.apiName());
        if (isByLink && (site.origins() == null || site.origins().isEmpty())) {
            inputChecks.refuse(
                    at + "/origins",
                    "must list an origin where readers sign in by email or openid");
        }
    }
}
