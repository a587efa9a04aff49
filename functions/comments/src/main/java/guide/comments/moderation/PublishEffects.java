package guide.comments.moderation;

import guide.comments.domain.Content;
import guide.comments.domain.Held;
import guide.comments.domain.WantedLibrary;
import guide.comments.edits.CatalogueEdits;
import guide.comments.ports.PublishEffect;
import guide.comments.ports.WantedLibraries;

import java.time.Instant;
import java.util.Optional;

/// Works out what publishing a held contribution changes besides its thread: an edit changes the
/// catalogue, a review request the list of wanted libraries.
public final class PublishEffects {

    private final CatalogueEdits edits;
    private final WantedLibraries libraries;

    public PublishEffects(CatalogueEdits edits, WantedLibraries libraries) {
        this.edits = edits;
        this.libraries = libraries;
    }

    /// Empty when an edit's target has changed since it was written.
    Optional<PublishEffect> of(Held held, Instant now) {
        if (held.change().isPresent()) {
            return Optional.of(new PublishEffect.None());
        }
        return switch (held.proposed().content()) {
            case Content.Comment _, Content.Suggestion _ -> Optional.of(new PublishEffect.None());
            case Content.SuggestedEdit edit -> edits.accepted(edit, now);
            case Content.ReviewRequest request -> Optional.of(requested(held, request));
        };
    }

    /// The first request for a library puts it on the list; every other one becomes a vote on it.
    private PublishEffect requested(Held held, Content.ReviewRequest request) {
        return libraries
                .find(request.name())
                .<PublishEffect>map(PublishEffect.MergedRequest::new)
                .orElseGet(
                        () -> new PublishEffect.FirstRequest(WantedLibrary.first(request, held)));
    }
}
