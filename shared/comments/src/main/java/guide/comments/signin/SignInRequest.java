package guide.comments.signin;

import guide.comments.sites.SiteId;
import guide.comments.subscriptions.ReaderAddress;

import java.time.Instant;

/// That an address is to be sent a link with which its owner signs in.
///
/// @param id the nonce of the link
/// @param page that the link leads to, on one of the site's origins
/// @param challenge as in [SignInLink]
/// @param language the tag of a `ReaderLanguage`
public record SignInRequest(
        String id,
        ReaderAddress address,
        SiteId site,
        String page,
        String challenge,
        String language,
        Instant at) {}
