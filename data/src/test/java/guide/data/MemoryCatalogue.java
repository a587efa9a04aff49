package guide.data;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The port in memory.
final class MemoryCatalogue implements CatalogueSource {

    private final List<Catalogue> revisions = new ArrayList<>();

    MemoryCatalogue() {
        revisions.add(
                new Catalogue(
                        0,
                        Instant.EPOCH,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    void load(Catalogue next) {
        revisions.add(
                new Catalogue(
                        revisions.size(),
                        Instant.EPOCH,
                        next.traits(),
                        next.frameworks(),
                        next.projects(),
                        next.relations(),
                        next.claims(),
                        next.presets()));
    }

    @Override
    public Catalogue current() {
        return revisions.getLast();
    }

    @Override
    public Optional<Catalogue> at(long revision) {
        return revision < 1 || revision >= revisions.size()
                ? Optional.empty()
                : Optional.of(revisions.get((int) revision));
    }
}
