package guide.comments.moderation;

import guide.comments.domain.Content;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.WantedLibrary;
import guide.comments.edits.CatalogueWrites;
import guide.comments.storage.ModerationStore;
import guide.comments.storage.ModerationStore.ExtraWrites;
import guide.comments.storage.RequestStore;

import java.util.List;
import java.util.Optional;

/// What letting a contribution through changes besides its thread: an edit changes the catalogue, a
/// review request the list of wanted libraries.
public final class PublishEffects {

    private final CatalogueWrites catalogue;
    private final RequestStore requests;
    private final ModerationStore store;

    public PublishEffects(CatalogueWrites catalogue, RequestStore requests, ModerationStore store) {
        this.catalogue = catalogue;
        this.requests = requests;
        this.store = store;
    }

    /// Empty when an edit's target has changed since it was written.
    Optional<ExtraWrites> of(Held held, LogEntry logEntry) {
        if (held.change().isPresent()) {
            return Optional.of(ExtraWrites.NOTHING);
        }
        return switch (held.proposed().content()) {
            case Content.Comment _, Content.Suggestion _ -> Optional.of(ExtraWrites.NOTHING);
            case Content.SuggestedEdit edit ->
                    catalogue
                            .apply(held, edit, logEntry)
                            .map(writes -> new ExtraWrites(writes, false));
            case Content.ReviewRequest request -> Optional.of(request(held, request));
        };
    }

    /// The first request for a library puts it on the list; every other one becomes a vote on it.
    private ExtraWrites request(Held held, Content.ReviewRequest request) {
        return requests.find(request.name())
                .map(
                        library ->
                                new ExtraWrites(
                                        store.voteFor(
                                                library,
                                                held.proposed().authorId(),
                                                requests.vote(library, 1)),
                                        true))
                .orElseGet(
                        () ->
                                new ExtraWrites(
                                        List.of(requests.put(WantedLibrary.first(request, held))),
                                        false));
    }
}
