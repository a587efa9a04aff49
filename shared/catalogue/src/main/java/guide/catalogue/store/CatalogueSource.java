package guide.catalogue.store;

import guide.catalogue.model.Catalogue;

import java.util.Optional;

/// Provides the catalogue to a function.
public interface CatalogueSource {

    /// Returns the catalogue at its newest revision, or one that was the newest a few seconds ago.
    Catalogue current();

    /// Returns the catalogue at a past revision.
    ///
    /// @return empty if there is no such revision
    Optional<Catalogue> at(long revision);
}
