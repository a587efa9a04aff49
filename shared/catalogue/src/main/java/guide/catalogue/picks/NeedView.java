package guide.catalogue.picks;

import guide.catalogue.model.TraitId;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;

import org.jspecify.annotations.Nullable;

/// A need in the representation of the contract.
///
/// @param text as in a query
/// @param title the title of the trait
/// @param weight absent unless the need is a want
public record NeedView(
        NeedKind kind, String text, TraitId trait, String title, @Nullable Integer weight) {

    public static NeedView of(Need need) {
        return new NeedView(
                need.kind(),
                need.text(),
                need.trait().id(),
                need.trait().title(),
                need.kind() == NeedKind.WANT ? need.weight() : null);
    }
}
