package guide.comments.authors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.BearerToken;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.Page;
import guide.comments.view.ContentView;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.ServiceUnavailableException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `/v1/authors/me`: everything that one author's secret has written, to take along or to remove.
public final class AuthorData {

    /// A removal that meets somebody else's change reads again and tries again.
    private static final int MOST_TRIES = 5;

    record AuthorDataView(
            List<Writing> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    record Writing(
            String id,
            String kind,
            String thread,
            String state,
            String body,
            Signature author,
            @JsonUnwrapped ContentView content,
            Instant createdAt) {}

    record Signature(String name, @Nullable String email, @Nullable String url) {}

    private final AuthorContributions contributions;
    private final AuthorTokens authorTokens;
    private final Cursors cursors;

    public AuthorData(
            AuthorContributions contributions, AuthorTokens authorTokens, Cursors cursors) {
        this.contributions = contributions;
        this.authorTokens = authorTokens;
        this.cursors = cursors;
    }

    public Response export(Request request) {
        Query query = request.query();
        query.allowOnly("cursor", "limit");
        AuthorId author = author(request);
        String scope = "author\n" + author.value();
        String after = query.one("cursor").map(cursor -> cursors.open(scope, cursor)).orElse("");
        Page<AuthorCopy> page =
                contributions.copies(author, after, query.whole("limit", 1, 100, 100));
        return Response.ok(
                        new AuthorDataView(
                                page.items().stream().map(this::view).toList(),
                                page.next().isEmpty() ? null : cursors.sign(scope, page.next())))
                .notStored();
    }

    public Response remove(Request request) {
        request.query().allowOnly();
        removeAll(contributions, author(request));
        return Response.noContent();
    }

    /// One after the other: where it breaks off, asking again goes on.
    public static void removeAll(AuthorContributions contributions, AuthorId author) {
        contributions.copies(author).stream()
                .filter(each -> each.state() != State.REMOVED)
                .forEach(each -> remove(contributions, each));
    }

    private static void remove(AuthorContributions contributions, AuthorCopy authorCopy) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<AuthorCopy> now = contributions.copy(authorCopy.author(), authorCopy.id());
            if (now.isEmpty() || removed(contributions, now.get())) {
                return;
            }
        }
        throw new ServiceUnavailableException(
                new IllegalStateException("the contribution is too busy"));
    }

    private static boolean removed(AuthorContributions contributions, AuthorCopy authorCopy) {
        ContributionId id = authorCopy.id();
        Optional<Contribution.Published> published = contributions.published(id);
        if (published.isPresent()) {
            return contributions.remove(published.get(), authorCopy);
        }
        Optional<Held> held = contributions.held(id);
        if (held.isPresent()) {
            return contributions.removeHeld(held.get(), authorCopy);
        }
        // Between the two looks it may have been published: then it is in another state.
        return contributions.wipe(authorCopy);
    }

    private AuthorId author(Request request) {
        return authorTokens
                .author(BearerToken.required(request))
                .orElseThrow(BearerToken::unauthorized);
    }

    private Writing view(AuthorCopy authorCopy) {
        Author signed = authorCopy.signed();
        return new Writing(
                authorCopy.id().text(),
                authorCopy.id().kind().apiName(),
                authorCopy.thread().text(),
                authorCopy.state().apiName(),
                authorCopy.markdown(),
                new Signature(signed.name(), signed.email(), signed.url()),
                ContentView.of(authorCopy.content()),
                authorCopy.id().createdAt());
    }
}
