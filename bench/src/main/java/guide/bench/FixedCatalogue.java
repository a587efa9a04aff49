package guide.bench;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueSource;

import java.util.Optional;

/// A catalogue in memory, without past revisions, to measure handlers without the table.
public record FixedCatalogue(Catalogue current) implements CatalogueSource {

    @Override
    public Optional<Catalogue> at(long revision) {
        return Optional.of(current).filter(catalogue -> catalogue.revision() == revision);
    }
}
