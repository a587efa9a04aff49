package guide.comments;

import guide.comments.ModerationStore.More;

import java.util.List;
import java.util.Optional;

/// What letting a contribution through changes besides its thread: an edit changes the catalogue, a
/// review request the list of wanted libraries.
final class Consequences {

    private final CatalogueWrites catalogue;
    private final RequestStore requests;
    private final ModerationStore store;

    Consequences(CatalogueWrites catalogue, RequestStore requests, ModerationStore store) {
        this.catalogue = catalogue;
        this.requests = requests;
        this.store = store;
    }

    /// Empty when an edit's target has changed since it was written.
    Optional<More> of(Held held, Act act) {
        if (held.change().isPresent()) {
            return Optional.of(More.NOTHING);
        }
        return switch (held.proposed().content()) {
            case Content.Comment _, Content.Suggestion _ -> Optional.of(More.NOTHING);
            case Content.Edit edit ->
                    catalogue.apply(held, edit, act).map(writes -> new More(writes, false));
            case Content.ReviewRequest request -> Optional.of(request(held, request));
        };
    }

    /// The first request for a library puts it on the list; every other one becomes a vote on it.
    private More request(Held held, Content.ReviewRequest request) {
        return requests.find(request.name())
                .map(
                        library ->
                                new More(
                                        store.voteFor(
                                                library,
                                                held.proposed().authorId(),
                                                requests.vote(library, 1)),
                                        true))
                .orElseGet(
                        () ->
                                new More(
                                        List.of(requests.put(WantedLibrary.first(request, held))),
                                        false));
    }
}
