package guide.catalogue.store;

import guide.catalogue.model.Catalogue;

import java.util.Optional;

/// Where a function gets the catalogue from.
public interface CatalogueSource {

    /// The catalogue at its newest revision, or one that was newest a few seconds ago.
    Catalogue current();

    /// The catalogue as it was at a revision.
    ///
    /// @return empty before the first revision and after the newest one
    Optional<Catalogue> at(long revision);
}
