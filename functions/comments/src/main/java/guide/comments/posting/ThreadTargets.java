package guide.comments.posting;

import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueTable;
import guide.comments.domain.ThreadKey;

/// Knows whether what a thread is about exists.
@FunctionalInterface
public interface ThreadTargets {

    boolean exists(ThreadKey thread);

    /// Looks frameworks and claims up in the catalogue, one GetItem each. Any page of a site may
    /// have a thread.
    static ThreadTargets in(CatalogueTable catalogue) {
        return thread ->
                switch (thread) {
                    case ThreadKey.OfPage _ -> true;
                    case ThreadKey.OfFramework f -> catalogue.has(CatalogueKeys.of(f.slug()));
                    case ThreadKey.OfComparison c ->
                            c.slugs().slugs().stream()
                                    .map(CatalogueKeys::of)
                                    .allMatch(catalogue::has);
                    case ThreadKey.OfClaim c -> catalogue.has(CatalogueKeys.ofClaim(c.id()));
                };
    }
}
