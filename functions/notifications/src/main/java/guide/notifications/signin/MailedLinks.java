package guide.notifications.signin;

import guide.comments.languages.ReaderLanguage;
import guide.comments.signin.SignInBook;
import guide.comments.signin.SignInLimits;
import guide.comments.signin.SignInLink;
import guide.comments.signin.SignInRequest;
import guide.comments.sites.SignInWay;
import guide.comments.subscriptions.ReaderAddress;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Takes requests for links by mail. The answer is the same whatever became of one, so that nobody
/// learns from it whose mailbox wants no mail.
///
/// @param random is asked at each use: a snapshot of this process (SnapStart) may keep no chance
public record MailedLinks(
        SignInBook book, SignInLimits limits, Supplier<SecureRandom> random, InstantSource clock) {

    /// @param next what the owner of the address does now
    record LinkAskedView(String next) {}

    private static final LinkAskedView ASKED =
            new LinkAskedView("The address gets a link, to be followed in this browser.");

    static final String CHALLENGE = "[A-Za-z0-9_-]{43}";
    static final String CHALLENGE_RULE =
            "must be the SHA-256 of the verifier, as 43 characters of base64url";

    Response answer(Request request, ReadersPage page, String email, @Nullable String challenge) {
        page.require(SignInWay.EMAIL, "/email");
        ReaderAddress address =
                ReaderAddress.parse(email)
                        .orElseThrow(() -> SignInRoutes.refused("/email", ReaderAddress.RULE));
        if (challenge == null || !challenge.matches(CHALLENGE)) {
            throw SignInRoutes.refused("/challenge", CHALLENGE_RULE);
        }
        SignInRequest asked =
                new SignInRequest(
                        SignInLink.newNonce(random.get()),
                        address,
                        page.siteId(),
                        page.address(),
                        challenge,
                        ReaderLanguage.accepted(request.header("accept-language").orElse("")).tag(),
                        clock.instant());
        if (limits.take(asked, request.caller().address())) {
            book.ask(asked);
        }
        return Response.json(202, ASKED).notStored();
    }
}
