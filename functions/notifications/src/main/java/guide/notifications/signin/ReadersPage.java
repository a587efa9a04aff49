package guide.notifications.signin;

import guide.comments.sites.SignInWay;
import guide.comments.sites.SiteId;
import guide.comments.sites.SiteSettings;
import guide.comments.sites.Sites;
import guide.comments.sites.WebOrigin;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The page on which somebody signs in, and the site that it belongs to.
///
/// @param address at most 2,000 characters
record ReadersPage(String address, SiteSettings site) {

    private static final int LONGEST = 2_000;

    /// @throws ProblemException 400 for what is no page of a site
    static ReadersPage of(@Nullable String sent, String pointer, Sites sites) {
        String address = sent == null ? "" : sent.strip();
        if (address.isEmpty()) {
            throw refused(pointer, "is required");
        }
        WebOrigin.PageAddress page =
                Optional.of(address)
                        .filter(ReadersPage::isPlain)
                        .flatMap(WebOrigin::page)
                        .orElseThrow(() -> noPage(pointer));
        SiteSettings site =
                sites.of(page.origin())
                        .flatMap(sites::settings)
                        .orElseThrow(() -> refused(pointer, "must be on an origin of a site"));
        return new ReadersPage(page.origin().text() + page.path(), site);
    }

    private static boolean isPlain(String address) {
        return address.length() <= LONGEST
                && address.chars().noneMatch(c -> c <= ' ' || c == '\\' || c == 0x7f);
    }

    SiteId siteId() {
        return new SiteId(site.id());
    }

    /// @throws ProblemException 400 where the site has not turned this on
    void require(SignInWay way, String pointer) {
        if (!takes(site, way)) {
            throw refused(
                    pointer,
                    "must be a way to sign in that the site " + site.id() + " has turned on");
        }
    }

    /// Mails and the issuer's answers lead only to origins that the site lists.
    static boolean takes(SiteSettings site, SignInWay way) {
        return site.takes(way) && (way == SignInWay.TOKEN || !site.origins().isEmpty());
    }

    private static ProblemException noPage(String pointer) {
        return refused(
                pointer,
                "must be the http or https address of a page, of at most "
                        + LONGEST
                        + " characters");
    }

    private static ProblemException refused(String pointer, String rule) {
        return ProblemException.of(FieldError.inBody(pointer, rule));
    }
}
