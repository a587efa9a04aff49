package guide.notifications.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import guide.comments.domain.AuthorId;
import guide.comments.identity.ReaderIds;
import guide.comments.identity.ReaderSessions;
import guide.comments.signin.SignInBook;
import guide.comments.signin.SignInLink;
import guide.comments.signin.SignInLinks;
import guide.comments.sites.SignInWay;
import guide.comments.sites.Sites;
import guide.comments.text.JsonBody;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.Digest;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// `POST /v1/sign-in`: asks for a link, or begins a session with a link or with a token of the
/// site.
public final class SignInRoutes {

    /// @param authorSecret what the reader sends from now on, as an author sends theirs
    /// @param name that the issuer or the site has for them; absent where they said none
    record SessionView(String authorSecret, Instant endsAt, @Nullable String name) {}

    private static final String ONE_OF = "must come alone: one of email, link and token";
    private static final String VERIFIER = "[A-Za-z0-9._~-]{43,128}";

    private final Supplier<Sites> sites;
    private final SignInBook book;
    private final SignInLinks links;
    private final SiteTokens tokens;
    private final ReaderIds ids;
    private final ReaderSessions sessions;
    private final MailedLinks mailed;
    private final InstantSource clock;

    /// @param sites as they are now
    public SignInRoutes(
            Supplier<Sites> sites,
            SignInBook book,
            SignInLinks links,
            SiteTokens tokens,
            ReaderIds ids,
            ReaderSessions sessions,
            MailedLinks mailed,
            InstantSource clock) {
        this.sites = sites;
        this.book = book;
        this.links = links;
        this.tokens = tokens;
        this.ids = ids;
        this.sessions = sessions;
        this.mailed = mailed;
        this.clock = clock;
    }

    public Response answer(Request request) {
        request.query().allowOnly();
        SignInBody sent = JsonBody.of(request, SignInBody.class);
        if (Stream.of(sent.email(), sent.link(), sent.token()).filter(each -> each != null).count()
                != 1) {
            throw refused("", ONE_OF);
        }
        ReadersPage page = ReadersPage.of(sent.page(), "/page", sites.get());
        if (sent.email() != null) {
            return mailed.answer(request, page, sent.email(), sent.challenge());
        }
        return sent.link() != null
                ? byLink(sent.link(), sent.verifier(), page)
                : byToken(sent.token(), page);
    }

    private Response byToken(@Nullable String token, ReadersPage page) {
        page.require(SignInWay.TOKEN, "/token");
        SiteTokens.SiteReader reader =
                tokens.read(token == null ? "" : token, page.site(), clock.instant());
        AuthorId author = ids.of(page.siteId(), SignInWay.TOKEN, reader.subject());
        return session(author, reader.end(), reader.name());
    }

    private Response byLink(String text, @Nullable String verifier, ReadersPage page) {
        Instant now = clock.instant();
        SignInLink link =
                links.read(text).orElseThrow(() -> refused("/link", "must be one of this guide's"));
        require(now.isBefore(link.end()), "/link", "must be followed before it ends");
        require(link.site().equals(page.siteId()), "/link", "must be of the page's site");
        require(
                verifier != null && verifier.matches(VERIFIER) && isFor(link, verifier),
                "/verifier",
                "must be what the challenge of the link was made from");
        require(book.follow(text, link.end()), "/link", "must be followed only once");
        return session(link.reader(), now.plus(ReaderSessions.LONGEST), link.name());
    }

    private static boolean isFor(SignInLink link, String verifier) {
        byte[] challenge = Base64.getUrlEncoder().withoutPadding().encode(Digest.sha256(verifier));
        return MessageDigest.isEqual(challenge, link.challenge().getBytes(US_ASCII));
    }

    private Response session(AuthorId author, Instant end, Optional<String> name) {
        return Response.json(
                        200, new SessionView(sessions.begin(author, end), end, name.orElse(null)))
                .notStored();
    }

    private static void require(boolean holds, String pointer, String rule) {
        if (!holds) {
            throw refused(pointer, rule);
        }
    }

    static ProblemException refused(String pointer, String rule) {
        return ProblemException.of(FieldError.inBody(pointer, rule));
    }
}
