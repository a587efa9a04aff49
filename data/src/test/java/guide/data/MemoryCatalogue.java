package guide.data;

import guide.catalogue.Catalogue;
import guide.snapshot.CatalogueSource;

import java.time.Instant;
import java.util.List;

/// The port in memory.
final class MemoryCatalogue implements CatalogueSource {

    private Catalogue newest =
            new Catalogue(
                    0,
                    Instant.EPOCH,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    void load(Catalogue next) {
        newest =
                new Catalogue(
                        newest.revision() + 1,
                        newest.updatedAt(),
                        next.traits(),
                        next.frameworks(),
                        next.projects(),
                        next.relations(),
                        next.claims(),
                        next.presets());
    }

    @Override
    public Catalogue current() {
        return newest;
    }
}
