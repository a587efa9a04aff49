package guide.catalogue.store;

import guide.catalogue.model.Catalogue;
import guide.lambda.log.CapacityUsed;
import guide.lambda.problem.ServiceUnavailableException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Caches the catalogue in memory and revalidates it by its revision.
///
/// For `freshFor` after the last check, the cache does not call the table. A check is eventually
/// consistent and may return an old revision: one that is not higher than the cached one is
/// ignored, so that a function never goes back in time. When a check fails, what is cached is
/// served on, and the request says how old it is (stale-if-error, RFC 5861, section 4).
///
/// What is loaded is the packed catalogue: in a start whatever is there, which the next check makes
/// up for; after an edit read consistently. Where it lags behind, the entries are loaded, and a
/// function that may write packs them again. A cached catalogue never mixes two revisions. Past
/// revisions do not change: the last few requested ones are cached too.
public final class CatalogueCache implements CatalogueSource {

    /// How old a response may be: short compared with the minute for which responses are cached
    /// anyway.
    public static final Duration FRESH_FOR = Duration.ofSeconds(2);

    /// A table that did not respond is left alone for so long: each look waits for its timeout.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MAX_PAST = 4;

    private final CatalogueTable table;
    private final InstantSource clock;
    private final Duration freshFor;
    private final Consumer<Entries> loaded;
    private final Map<Long, Catalogue> past = new LinkedHashMap<>();
    private @Nullable Catalogue kept;
    private Instant checkedAt = Instant.MIN;
    private Instant failedAt = Instant.MIN;
    private final PastReads pastReads = new PastReads();
    private boolean overtaken;

    public CatalogueCache(CatalogueTable table, InstantSource clock, Duration freshFor) {
        this(table, clock, freshFor, _ -> {});
    }

    /// Creates a cache that packs the catalogue where it has to load the entries.
    public CatalogueCache(
            CatalogueTable table, InstantSource clock, Duration freshFor, PackedWriter packed) {
        this(table, clock, freshFor, packed::replace);
    }

    private CatalogueCache(
            CatalogueTable table,
            InstantSource clock,
            Duration freshFor,
            Consumer<Entries> loaded) {
        this.table = table;
        this.clock = clock;
        this.freshFor = freshFor;
        this.loaded = loaded;
    }

    @Override
    public synchronized Catalogue current() {
        Catalogue known = kept;
        Instant now = clock.instant();
        if (known == null) {
            return keep(first(), now);
        }
        if (overtaken) {
            return keep(table.revision() == known.revision() ? known : after(known), now);
        }
        if (now.isBefore(checkedAt.plus(freshFor))) {
            return known;
        }
        return now.isBefore(failedAt.plus(PATIENCE)) ? stale(known, now) : checked(known, now);
    }

    private Catalogue checked(Catalogue known, Instant now) {
        try {
            return keep(table.recentRevision() > known.revision() ? after(known) : known, now);
        } catch (ServiceUnavailableException e) {
            // The log names the failed call.
            failedAt = now;
            return stale(known, now);
        }
    }

    private Catalogue keep(Catalogue current, Instant checked) {
        kept = current;
        checkedAt = checked;
        overtaken = false;
        return current;
    }

    private Catalogue stale(Catalogue known, Instant now) {
        CapacityUsed.current().ifPresent(used -> used.stale(Duration.between(checkedAt, now)));
        return known;
    }

    /// Makes the next read check the revision with strong consistency, so that whoever changed the
    /// catalogue sees the change.
    public synchronized void invalidate() {
        overtaken = true;
    }

    private Catalogue first() {
        Optional<Catalogue> packed = table.packed(overtaken);
        return packed.isPresent() ? packed.get() : load();
    }

    private Catalogue after(Catalogue known) {
        Optional<Catalogue> packed = table.packed(true);
        return packed.isPresent() && packed.get().revision() > known.revision()
                ? packed.get()
                : load();
    }

    private Catalogue load() {
        Optional<Entries> settled = table.settledEntries();
        if (settled.isEmpty()) {
            return table.load();
        }
        if (settled.get().revision() > 0) {
            loaded.accept(settled.get());
        }
        return settled.get().catalogue();
    }

    @Override
    public synchronized Optional<Catalogue> at(long revision) {
        Catalogue current = current();
        if (revision == current.revision()) {
            return Optional.of(current);
        }
        if (revision > current.revision() && revision > table.recentRevision()) {
            return Optional.empty();
        }
        Optional<Catalogue> then =
                Optional.ofNullable(past.remove(revision))
                        .or(
                                () -> {
                                    pastReads.take(clock.instant());
                                    return table.at(revision);
                                });
        then.ifPresent(found -> past.put(revision, found));
        if (past.size() > MAX_PAST) {
            past.remove(past.keySet().iterator().next());
        }
        return then;
    }
}
