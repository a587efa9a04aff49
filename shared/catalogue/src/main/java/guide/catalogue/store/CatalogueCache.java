package guide.catalogue.store;

import guide.catalogue.model.Catalogue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps the catalogue in memory and asks the table for no more than its revision.
///
/// For `freshFor` after the last look it asks for nothing at all. The look is the cheap one, which
/// may be late by moments: a revision that is not above the one at hand changes nothing, so what a
/// function has shown it never takes back. A load reads everything as it is, and one that an edit
/// overtakes is repeated, so a snapshot is never of two revisions. A past revision does not change:
/// the last few that were asked for are kept too.
public final class CatalogueCache implements CatalogueSource {

    /// How old an answer may be: short against the minute for which answers are cached anyway.
    public static final Duration FRESH_FOR = Duration.ofSeconds(2);

    private static final int MOST_LOADS = 5;
    private static final int MOST_PAST = 4;

    private final CatalogueTable table;
    private final InstantSource clock;
    private final Duration freshFor;
    private final Map<Long, Catalogue> past = new LinkedHashMap<>();
    private @Nullable Catalogue kept;
    private Instant lookedAt = Instant.MIN;
    private boolean overtaken;

    public CatalogueCache(CatalogueTable table, InstantSource clock, Duration freshFor) {
        this.table = table;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    @Override
    public synchronized Catalogue current() {
        Catalogue known = kept;
        Instant now = clock.instant();
        if (known == null || overtaken) {
            return newest();
        }
        if (now.isBefore(lookedAt.plus(freshFor))) {
            return known;
        }
        if (table.recentRevision() > known.revision()) {
            return newest();
        }
        lookedAt = now;
        return known;
    }

    /// Makes the next reader look again, consistently: who has changed the catalogue wants to see
    /// it.
    public synchronized void lookAgain() {
        overtaken = true;
    }

    private Catalogue newest() {
        Instant now = clock.instant();
        Catalogue known = kept;
        long newest = table.revision();
        Catalogue current = known != null && known.revision() == newest ? known : load(newest);
        kept = current;
        lookedAt = now;
        overtaken = false;
        return current;
    }

    @Override
    public synchronized Optional<Catalogue> at(long revision) {
        Catalogue current = current();
        if (revision == current.revision()) {
            return Optional.of(current);
        }
        Optional<Catalogue> then =
                Optional.ofNullable(past.remove(revision)).or(() -> table.at(revision));
        then.ifPresent(found -> past.put(revision, found));
        if (past.size() > MOST_PAST) {
            past.remove(past.keySet().iterator().next());
        }
        return then;
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
