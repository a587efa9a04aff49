package guide.notifications.signin;

import org.jspecify.annotations.Nullable;

/// The body of `POST /v1/sign-in`, before anything is checked: `page`, and one of three ways.
///
/// @param page that the reader is on
/// @param email to which a link is sent; with `challenge`
/// @param token of the site
/// @param link that was followed; with `verifier`
record SignInBody(
        @Nullable String page,
        @Nullable String email,
        @Nullable String challenge,
        @Nullable String token,
        @Nullable String link,
        @Nullable String verifier) {}
