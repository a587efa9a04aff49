package guide.comments.moderation;

import guide.comments.domain.Content;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.domain.WantedLibrary;
import guide.comments.edits.CatalogueEdits;
import guide.comments.ports.PublishEffect;
import guide.comments.ports.WantedLibraries;
import guide.lambda.problem.ProblemException;

import java.time.Instant;

/// Works out what publishing a held contribution changes besides its thread: an edit changes the
/// catalogue, a review request the list of wanted libraries.
public final class PublishEffects {

    private final CatalogueEdits edits;
    private final WantedLibraries libraries;

    public PublishEffects(CatalogueEdits edits, WantedLibraries libraries) {
        this.edits = edits;
        this.libraries = libraries;
    }

    /// What the decision changes besides its thread; nothing where it publishes nothing new.
    ///
    /// @throws ProblemException 412 for an edit whose target has changed since it was written, and
    ///   for one that has changed the catalogue and is to go back into the queue
    PublishEffect of(Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Publish d ->
                    d.held().change().isPresent()
                            ? new PublishEffect.None()
                            : published(d.held(), now);
            case Decision.Restore d ->
                    d.to() == State.PUBLISHED ? again(d.held()) : new PublishEffect.None();
            case Decision.Withdraw d -> withdrawn(d);
            case Decision.Discard _, Decision.Keep _, Decision.Revise _ -> new PublishEffect.None();
        };
    }

    /// An accepted edit stays in the catalogue whatever becomes of it in its thread, so that there
    /// is nothing to wait for once more.
    private static PublishEffect withdrawn(Decision.Withdraw withdraw) {
        if (withdraw.to() == State.HELD
                && withdraw.published().content() instanceof Content.SuggestedEdit) {
            throw DecideContribution.failed(
                    State.PUBLISHED.apiName(),
                    "has changed the catalogue, where its owners can change it back");
        }
        return new PublishEffect.None();
    }

    private PublishEffect again(Held held) {
        return held.proposed().content() instanceof Content.ReviewRequest request
                ? requested(held, request)
                : new PublishEffect.None();
    }

    private PublishEffect published(Held held, Instant now) {
        return switch (held.proposed().content()) {
            case Content.Comment _, Content.Suggestion _ -> new PublishEffect.None();
            case Content.SuggestedEdit edit ->
                    edits.accepted(edit, now).orElseThrow(PublishEffects::conflict);
            case Content.ReviewRequest request -> requested(held, request);
        };
    }

    private static ProblemException conflict() {
        return DecideContribution.failed(
                State.HELD.apiName(),
                "proposes a value for something that has changed since it was written");
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
