package guide.comments;

import guide.snapshot.CatalogueKeys;
import guide.snapshot.CatalogueTable;

/// Knows whether what a thread is about exists.
@FunctionalInterface
interface ThreadSubjects {

    boolean exists(ThreadKey thread);

    /// Looks frameworks and claims up in the catalogue, one GetItem each. Any page of a site may
    /// have a thread.
    static ThreadSubjects in(CatalogueTable catalogue) {
        return thread ->
                switch (thread) {
                    case ThreadKey.Page _ -> true;
                    case ThreadKey.OfFramework f -> catalogue.has(CatalogueKeys.of(f.slug()));
                    case ThreadKey.OfComparison c ->
                            c.slugs().slugs().stream()
                                    .map(CatalogueKeys::of)
                                    .allMatch(catalogue::has);
                    case ThreadKey.OfClaim c -> catalogue.has(CatalogueKeys.ofClaim(c.id()));
                };
    }
}
