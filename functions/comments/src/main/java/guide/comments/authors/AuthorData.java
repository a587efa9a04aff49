package guide.comments.authors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionStore;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.BearerToken;
import guide.comments.view.ContentView;
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

    record AuthorDataView(List<Writing> items) {}

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

    private final ContributionStore store;
    private final AuthorTokens authorTokens;

    public AuthorData(ContributionStore store, AuthorTokens authorTokens) {
        this.store = store;
        this.authorTokens = authorTokens;
    }

    public Response export(Request request) {
        List<Writing> items = store.manuscripts(author(request)).stream().map(this::view).toList();
        return Response.ok(new AuthorDataView(items)).notStored();
    }

    public Response remove(Request request) {
        removeAll(store, author(request));
        return Response.noContent();
    }

    /// One after the other: where it breaks off, asking again goes on.
    public static void removeAll(ContributionStore store, AuthorId author) {
        store.manuscripts(author).stream()
                .filter(each -> each.state() != State.REMOVED)
                .forEach(each -> remove(store, each));
    }

    private static void remove(ContributionStore store, AuthorCopy authorCopy) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (removed(store, authorCopy)) {
                return;
            }
        }
        throw new ServiceUnavailableException(
                new IllegalStateException("the contribution is too busy"));
    }

    private static boolean removed(ContributionStore store, AuthorCopy authorCopy) {
        ContributionId id = authorCopy.id();
        Optional<Contribution.Published> published = store.published(id);
        if (published.isPresent()) {
            return store.remove(published.get(), authorCopy);
        }
        Optional<Held> held = store.held(id);
        if (held.isPresent()) {
            return store.removeHeld(held.get(), authorCopy);
        }
        store.wipe(authorCopy);
        return true;
    }

    private AuthorId author(Request request) {
        request.query().allowOnly();
        return authorTokens
                .author(BearerToken.required(request))
                .orElseThrow(BearerToken::unauthorized);
    }

    private Writing view(AuthorCopy authorCopy) {
        Author signed = authorCopy.signed();
        return new Writing(
                authorCopy.id().text(),
                authorCopy.id().kind().word(),
                authorCopy.thread().text(),
                authorCopy.state().word(),
                authorCopy.markdown(),
                new Signature(signed.name(), signed.email(), signed.url()),
                ContentView.of(authorCopy.content()),
                authorCopy.id().createdAt());
    }
}
