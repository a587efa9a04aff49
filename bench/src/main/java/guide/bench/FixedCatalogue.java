package guide.bench;

import guide.catalogue.Catalogue;
import guide.snapshot.CatalogueSource;

import java.util.Optional;

/// A catalogue in memory, with no past: what handlers cost without the table.
public record FixedCatalogue(Catalogue current) implements CatalogueSource {

    @Override
    public Optional<Catalogue> at(long revision) {
        return Optional.of(current).filter(catalogue -> catalogue.revision() == revision);
    }
}
