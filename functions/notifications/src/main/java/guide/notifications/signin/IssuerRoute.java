package guide.notifications.signin;

import guide.comments.domain.AuthorId;
import guide.comments.identity.ReaderIds;
import guide.comments.signin.SignInLink;
import guide.comments.signin.SignInLinks;
import guide.comments.sites.SignInWay;
import guide.comments.sites.Sites;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// `POST /v1/sign-in/openid`: whoever comes with a token of the issuer is led back to their page
/// with a link.
///
/// @param issuer whose tokens count, whatever the groups in them
/// @param address of the issuer
/// @param sites as they are now
/// @param random is asked at each use: a snapshot of this process (SnapStart) may keep no chance
public record IssuerRoute(
        GroupMembership issuer,
        String address,
        ReaderIds ids,
        SignInLinks links,
        Supplier<Sites> sites,
        Supplier<SecureRandom> random,
        InstantSource clock) {

    /// @param name as the ID token has it, which an access token often has not; like every name of
    ///   a reader it is what they say it is
    record IssuerBody(@Nullable String page, @Nullable String challenge, @Nullable String name) {}

    /// @param location of the page, with a link in its fragment
    record WayBackView(String location) {}

    private static final int LONGEST_NAME = 80;

    public Response answer(Request request) {
        GroupMembership.Member member = issuer.member(request);
        request.query().allowOnly();
        IssuerBody sent = JsonBody.of(request, IssuerBody.class);
        ReadersPage page = ReadersPage.of(sent.page(), "/page", sites.get());
        page.require(SignInWay.OPENID, "/page");
        String challenge = sent.challenge() == null ? "" : sent.challenge();
        if (!challenge.matches(MailedLinks.CHALLENGE)) {
            throw SignInRoutes.refused("/challenge", MailedLinks.CHALLENGE_RULE);
        }
        AuthorId author =
                ids.of(page.siteId(), SignInWay.OPENID, address + "\n" + member.subject());
        SignInLink link =
                new SignInLink(
                        SignInLink.newNonce(random.get()),
                        page.siteId(),
                        author,
                        issuer.shownName(request)
                                .or(() -> Optional.ofNullable(sent.name()))
                                .flatMap(IssuerRoute::line),
                        challenge,
                        clock.instant().plus(SignInLink.FROM_ISSUER));
        return Response.ok(new WayBackView(links.address(page.address(), link))).notStored();
    }

    /// A name that readers could not type either is none.
    private static Optional<String> line(String name) {
        InputChecks checks = new InputChecks();
        String line = checks.line(name, "", LONGEST_NAME);
        return checks.errors().isEmpty() ? Optional.of(line) : Optional.empty();
    }
}
