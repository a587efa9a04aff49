package guide.snapshot;

import guide.catalogue.Catalogue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Keeps the catalogue in memory and asks the table for no more than its revision.
///
/// For `freshFor` after the last look it asks for nothing at all. A load that an edit overtakes is
/// repeated, so a snapshot is never of two revisions.
public final class Snapshot implements CatalogueSource {

    /// How old an answer may be: short against the minute for which answers are cached anyway.
    public static final Duration FRESH_FOR = Duration.ofSeconds(2);

    private static final int MOST_LOADS = 5;

    private final CatalogueTable table;
    private final InstantSource clock;
    private final Duration freshFor;
    private @Nullable Catalogue kept;
    private Instant lookedAt = Instant.MIN;

    public Snapshot(CatalogueTable table, InstantSource clock, Duration freshFor) {
        this.table = table;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    @Override
    public synchronized Catalogue current() {
        Instant now = clock.instant();
        Catalogue known = kept;
        if (known != null && now.isBefore(lookedAt.plus(freshFor))) {
            return known;
        }
        long newest = table.revision();
        Catalogue current = known != null && known.revision() == newest ? known : load(newest);
        kept = current;
        lookedAt = now;
        return current;
    }

    private Catalogue load(long expected) {
        Catalogue loaded = table.load();
        for (int i = 1; i < MOST_LOADS; i++) {
            long newest = table.revision();
            if (newest == expected) {
                break;
            }
            expected = newest;
            loaded = table.load();
        }
        return loaded;
    }
}
