package guide.catalogue.view;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.store.CatalogueKeys;

import java.util.Optional;

/// Finds what a change is about; nothing where the catalogue does not have it any more.
///
/// @param key the entry's sort key in the table
public record EntryOfKey(Catalogue catalogue, String key) {

    public Optional<Framework> framework() {
        return catalogue.frameworks().stream()
                .filter(each -> CatalogueKeys.of(each.slug()).equals(key))
                .findFirst();
    }

    public Optional<Trait> trait() {
        return catalogue.traits().stream()
                .filter(each -> CatalogueKeys.of(each.id()).equals(key))
                .findFirst();
    }

    public Optional<Claim> claim() {
        return catalogue.claims().stream()
                .filter(each -> CatalogueKeys.ofClaim(each.id()).equals(key))
                .findFirst();
    }
}
