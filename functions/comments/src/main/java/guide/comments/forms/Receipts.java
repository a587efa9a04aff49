package guide.comments.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.html.HtmlContent;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.IdempotencyKey;
import guide.comments.identity.Identifiers;
import guide.comments.languages.AskedLanguage;
import guide.comments.languages.ReaderLanguage;
import guide.comments.ports.AuthorContributions;
import guide.comments.text.ContributionInPath;
import guide.comments.view.CommentWords;
import guide.lambda.address.PublicAddress;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// `GET /v1/comments/{id}/receipt`: gives the author of a form their secret, and a form to change
/// or delete what they sent.
///
/// Its address has the form's idempotency key, from which the secret follows, and not the secret:
/// it opens nothing after the ten minutes of a key, whoever finds it in a history. Without a key
/// the page asks for the secret.
public final class Receipts {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private final AuthorContributions contributions;
    private final AuthorTokens authorTokens;
    private final ReturnTo returnTo;
    private final InstantSource clock;

    public Receipts(
            AuthorContributions contributions,
            AuthorTokens authorTokens,
            ReturnTo returnTo,
            InstantSource clock) {
        this.contributions = contributions;
        this.authorTokens = authorTokens;
        this.returnTo = returnTo;
        this.clock = clock;
    }

    /// Returns the address of the receipt for what was sent with `key`.
    public static String address(
            ContributionId id, IdempotencyKey key, URI page, Optional<ReaderLanguage> language) {
        return address(id)
                + "?key="
                + key.text()
                + "&returnTo="
                + URLEncoder.encode(ReturnTo.withoutFragment(page), UTF_8)
                + AskedLanguage.asParameter("&", language);
    }

    static String address(ContributionId id, Optional<ReaderLanguage> language) {
        return address(id) + AskedLanguage.asParameter("?", language);
    }

    private static String address(ContributionId id) {
        return PublicAddress.absolute("/v1/comments/" + id.text() + "/receipt");
    }

    public Response answer(Request request) {
        Query query = request.query();
        query.allowOnly("key", "returnTo", AskedLanguage.PARAMETER);
        CommentWords words = CommentWords.in(AskedLanguage.of(query));
        ContributionId id = ContributionInPath.id(request);
        Optional<URI> page = query.one("returnTo").map(returnTo::named);
        Optional<String> secret =
                query.one("key")
                        .flatMap(text -> key(text, id))
                        .map(key -> authorTokens.authorSecret(Optional.of(key)));
        ReceiptPage receipt =
                secret.map(known -> known(id, known, page, words))
                        .orElseGet(() -> ReceiptPage.asking(id, page, words));
        return shown(receipt);
    }

    static Response shown(HtmlContent own) {
        return Response.html(own)
                .with("content-security-policy", POLICY)
                // Its forms have to say where they come from; nobody else is told of its address.
                .with("referrer-policy", "same-origin")
                .with("x-robots-tag", "noindex")
                .notStored();
    }

    /// The key of this contribution, while it is in time.
    private Optional<IdempotencyKey> key(String text, ContributionId id) {
        Instant now = clock.instant();
        return IdempotencyKey.find(text, now)
                .filter(
                        key ->
                                authorTokens
                                        .sortableId(Optional.of(key), id.kind(), now)
                                        .equals(id.own()));
    }

    private ReceiptPage known(
            ContributionId id, String secret, Optional<URI> page, CommentWords words) {
        Optional<Contribution.Published> published = contributions.published(id);
        Optional<AuthorCopy> copy = contributions.copy(Identifiers.author(secret), id);
        String text = copy.map(AuthorCopy::markdown).orElseThrow(ContributionInPath::notFound);
        State state = published.isPresent() ? State.PUBLISHED : State.HELD;
        return ReceiptPage.known(id, state, secret, text, page, words);
    }
}
