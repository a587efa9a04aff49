package guide.comments.authors;

import guide.comments.domain.AuthorId;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.BearerToken;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

/// `/v1/authors/me`: everything that is kept of one author's secret, to take along or to remove.
public final class AuthorData {

    /// How long a client waits before it asks for the rest to be removed.
    private static final String RETRY_AFTER_SECONDS = "1";

    record ErasureView(boolean done) {}

    private final AuthorTokens authorTokens;
    private final AuthorExport export;
    private final Erasure erasure;

    public AuthorData(AuthorTokens authorTokens, AuthorExport export, Erasure erasure) {
        this.authorTokens = authorTokens;
        this.export = export;
        this.erasure = erasure;
    }

    public Response export(Request request) {
        return export.page(request, author(request));
    }

    /// 204 once nothing is left; 202 while there is more to remove than one call does.
    public Response remove(Request request) {
        request.query().allowOnly();
        return erasure.eraseSome(author(request))
                ? Response.noContent()
                : Response.json(202, new ErasureView(false))
                        .with("retry-after", RETRY_AFTER_SECONDS)
                        .notStored();
    }

    private AuthorId author(Request request) {
        return authorTokens
                .author(BearerToken.required(request))
                .orElseThrow(BearerToken::unauthorized);
    }
}
