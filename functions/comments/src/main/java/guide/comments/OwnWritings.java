package guide.comments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.http.Request;
import guide.http.Response;
import guide.problem.ServiceUnavailable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `/v1/authors/me`: everything that one author's secret has written, to take along or to remove.
final class OwnWritings {

    /// A removal that meets somebody else's change reads again and tries again.
    private static final int MOST_TRIES = 5;

    record View(List<Writing> items) {}

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
    private final Identities identities;

    OwnWritings(ContributionStore store, Identities identities) {
        this.store = store;
        this.identities = identities;
    }

    Response export(Request request) {
        List<Writing> items = store.manuscripts(author(request)).stream().map(this::view).toList();
        return Response.ok(new View(items)).notStored();
    }

    Response remove(Request request) {
        removeAll(store, author(request));
        return Response.noContent();
    }

    /// One after the other: where it breaks off, asking again goes on.
    static void removeAll(ContributionStore store, AuthorId author) {
        store.manuscripts(author).stream()
                .filter(each -> each.state() != State.REMOVED)
                .forEach(each -> remove(store, each));
    }

    private static void remove(ContributionStore store, Manuscript manuscript) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (removed(store, manuscript)) {
                return;
            }
        }
        throw new ServiceUnavailable(new IllegalStateException("the contribution is too busy"));
    }

    private static boolean removed(ContributionStore store, Manuscript manuscript) {
        ContributionId id = manuscript.id();
        Optional<Contribution.Published> published = store.published(id);
        if (published.isPresent()) {
            return store.remove(published.get(), manuscript);
        }
        Optional<Held> held = store.held(id);
        if (held.isPresent()) {
            return store.removeHeld(held.get(), manuscript);
        }
        store.wipe(manuscript);
        return true;
    }

    private AuthorId author(Request request) {
        request.query().allowOnly();
        return identities.author(Bearer.required(request)).orElseThrow(Bearer::unauthorized);
    }

    private Writing view(Manuscript manuscript) {
        Author signed = manuscript.signed();
        return new Writing(
                manuscript.id().text(),
                manuscript.id().kind().word(),
                manuscript.thread().text(),
                manuscript.state().word(),
                manuscript.markdown(),
                new Signature(signed.name(), signed.email(), signed.url()),
                ContentView.of(manuscript.content()),
                manuscript.id().createdAt());
    }
}
