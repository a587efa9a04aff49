package guide.comments;

import guide.catalogue.Trait;
import guide.json.Json;
import guide.snapshot.CatalogueKeys;
import guide.snapshot.CatalogueTable;
import guide.snapshot.Entry;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Looks up what edits are about: one GetItem of the entry, and one of the trait for a fact.
final class CatalogueEdits {

    private final CatalogueTable catalogue;

    CatalogueEdits(CatalogueTable catalogue) {
        this.catalogue = catalogue;
    }

    /// Empty when the framework, trait or claim does not exist.
    Optional<CatalogueEdit> of(Content.Edit edit) {
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
    boolean conflicts(Content.Edit edit) {
        return !of(edit).map(CatalogueEdit::value).equals(Optional.of(edit.before()));
    }

    /// The same for any content; only edits can conflict.
    @Nullable Boolean conflict(Content content) {
        return content instanceof Content.Edit edit ? conflicts(edit) : null;
    }
}
