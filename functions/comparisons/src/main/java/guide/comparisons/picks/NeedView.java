package guide.comparisons.picks;

import guide.catalogue.model.TraitId;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;

import org.jspecify.annotations.Nullable;

/// A need as the contract shows it.
///
/// @param text as it stands in an address
/// @param title the trait's
/// @param weight only of a want
record NeedView(NeedKind kind, String text, TraitId trait, String title, @Nullable Integer weight) {

    static NeedView of(Need need) {
        return new NeedView(
                need.kind(),
                need.text(),
                need.trait().id(),
                need.trait().title(),
                need.kind() == NeedKind.WANT ? need.weight() : null);
    }
}
