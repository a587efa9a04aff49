package guide.comments.edits;

import guide.catalogue.model.Trait;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.Entry;
import guide.comments.domain.Content;
import guide.comments.domain.EditTarget;
import guide.comments.domain.JsonText;
import guide.comments.ports.PublishEffect;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// Looks up what edits are about: one GetItem of the entry, and one of the trait for a fact.
public final class CatalogueEdits {

    private final CatalogueTable catalogue;

    public CatalogueEdits(CatalogueTable catalogue) {
        this.catalogue = catalogue;
    }

    /// Empty when the framework, trait or claim does not exist.
    public Optional<CatalogueEdit> of(Content.SuggestedEdit edit) {
        return EditTarget.parse(edit.target()).flatMap(this::of);
    }

    private Optional<CatalogueEdit> of(EditTarget target) {
        Optional<Entry> entry = catalogue.entry(key(target));
        if (!(target instanceof EditTarget.OfFact f)) {
            return entry.map(found -> CatalogueEdit.of(target, found, null));
        }
        Optional<Trait> trait =
                catalogue
                        .entry(CatalogueKeys.of(f.trait()))
                        .map(found -> Json.readOwn(found.json(), Trait.class));
        return entry.flatMap(found -> trait.map(of -> CatalogueEdit.of(target, found, of)));
    }

    /// The key of the entry in the catalogue.
    static String key(EditTarget target) {
        return switch (target) {
            case EditTarget.OfField f -> CatalogueKeys.of(f.slug());
            case EditTarget.OfFact f -> CatalogueKeys.of(f.slug());
            case EditTarget.OfVerdict v -> CatalogueKeys.ofClaim(v.claim());
        };
    }

    /// Whether something else stands there by now than when the edit was written; absent for any
    /// other content.
    @Nullable
    public Boolean conflict(Content content) {
        return content instanceof Content.SuggestedEdit edit
                ? of(edit).filter(found -> found.says(edit.before())).isEmpty()
                : null;
    }

    /// What accepting the edit changes in the catalogue.
    ///
    /// @return empty when the target says something else than when the edit was written, or cannot
    ///   hold the value any more
    public Optional<PublishEffect> accepted(Content.SuggestedEdit edit, Instant now) {
        long revision = catalogue.revision();
        Optional<CatalogueEdit> unchanged = of(edit).filter(each -> each.says(edit.before()));
        try {
            return unchanged.map(found -> changed(found, revision, edit, now));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PublishEffect changed(
            CatalogueEdit found, long revision, Content.SuggestedEdit edit, Instant now) {
        return new PublishEffect.EntryEdited(
                revision,
                key(found.target()),
                found.entry().position(),
                new JsonText(found.entry().json()),
                new JsonText(found.applied(edit, now).toString()));
    }
}
