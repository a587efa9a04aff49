package guide.comments.reading;

import guide.comments.domain.ThreadKey;
import guide.comments.ports.Threads;
import guide.comments.threads.AskedThread;
import guide.comments.threads.FoundThread;
import guide.lambda.kept.LastUsed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The threads that this instance of the function has read within two seconds, each in the newest
/// version that any read has shown. What is older is forgotten, so that nobody is told of a state
/// that ended more than two seconds ago.
///
/// Threads of execution share it, and read the table at once: whatever arrives late never takes the
/// place of something newer.
public final class RecentThreads {

    /// How old what is served may be: less than the five seconds for which browsers and the front
    /// keep it anyway, and the same as for the catalogue.
    static final Duration FRESH_FOR = Duration.ofSeconds(2);

    /// A reader may ask for names that nobody has written under.
    private static final int MOST = 1_000;

    private record StoredUnder(ThreadKey key, Instant at) {}

    private final InstantSource clock;
    private final Map<ThreadKey, Sighting> sightings = new LastUsed<>(MOST);

    /// Of those that may be stored under an older form of their key.
    private final Map<AskedThread, StoredUnder> stored = new LastUsed<>(MOST);

    public RecentThreads(InstantSource clock) {
        this.clock = clock;
    }

    /// Forgets everything: after a restore from a snapshot.
    public synchronized void clear() {
        sightings.clear();
        stored.clear();
    }

    Instant now() {
        return clock.instant();
    }

    /// The thread as this instance has read it; empty when that was two seconds ago or longer.
    synchronized Optional<Sighting> of(AskedThread asked) {
        Instant now = now();
        return key(asked, now)
                .flatMap(key -> Optional.ofNullable(sightings.get(key)))
                .filter(sighting -> isFresh(sighting.at(), now));
    }

    private Optional<ThreadKey> key(AskedThread asked, Instant now) {
        return asked.older().isEmpty()
                ? Optional.of(asked.key())
                : Optional.ofNullable(stored.get(asked))
                        .filter(under -> isFresh(under.at(), now))
                        .map(StoredUnder::key);
    }

    /// Notes what was read, unless the same or something newer is known already.
    ///
    /// @param at when the read began
    /// @return what is known now; of a newer version than `found` when that came too late
    synchronized Sighting saw(AskedThread asked, FoundThread found, Instant at) {
        if (!asked.older().isEmpty()) {
            stored.put(asked, new StoredUnder(found.key(), at));
        }
        Sighting read = new Sighting(found, at);
        Sighting before = sightings.get(found.key());
        if (before != null && isFresh(before.at(), now()) && before.version() >= read.version()) {
            return before;
        }
        sightings.put(found.key(), read);
        return read;
    }

    /// Looks for all of them, and in the table only for what is not known.
    ///
    /// @param anew true to look for every one in the table
    Map<AskedThread, FoundThread> findAll(Threads threads, List<AskedThread> asked, boolean anew) {
        Map<AskedThread, FoundThread> found = new HashMap<>();
        List<AskedThread> unknown = new ArrayList<>();
        for (AskedThread each : asked) {
            Optional<Sighting> sighting = anew ? Optional.empty() : of(each);
            sighting.ifPresentOrElse(
                    known -> found.put(each, known.found()), () -> unknown.add(each));
        }
        if (!unknown.isEmpty()) {
            Instant at = now();
            threads.findAll(unknown)
                    .forEach((each, read) -> found.put(each, saw(each, read, at).found()));
        }
        return found;
    }

    /// A clock that was set back makes nothing last longer.
    private static boolean isFresh(Instant at, Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(FRESH_FOR));
    }
}
