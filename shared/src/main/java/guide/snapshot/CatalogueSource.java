package guide.snapshot;

import guide.catalogue.Catalogue;

/// Where a function gets the catalogue from.
@FunctionalInterface
public interface CatalogueSource {

    /// The catalogue at its newest revision, or one that was newest a few seconds ago.
    Catalogue current();
}
