package guide.comments.edits;

import guide.catalogue.model.Trait;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.Entry;
import guide.comments.domain.Content;
import guide.comments.domain.EditTarget;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

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
        Optional<Entry> entry = catalogue.entry(target.entry());
        if (!(target instanceof EditTarget.OfFact f)) {
            return entry.map(found -> CatalogueEdit.of(target, found, null));
        }
        Optional<Trait> trait =
                catalogue
                        .entry(CatalogueKeys.of(f.trait()))
                        .map(found -> Json.readOwn(found.json(), Trait.class));
        return entry.flatMap(found -> trait.map(of -> CatalogueEdit.of(target, found, of)));
    }

    /// Whether something else stands there by now than when the edit was written.
    boolean conflicts(Content.SuggestedEdit edit) {
        return !of(edit).map(CatalogueEdit::value).equals(Optional.of(edit.before()));
    }

    /// The same for any content; only edits can conflict.
    @Nullable
    public Boolean conflict(Content content) {
        return content instanceof Content.SuggestedEdit edit ? conflicts(edit) : null;
    }
}
