package guide.watch;

import guide.catalogue.model.Framework;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.Entries;
import guide.catalogue.store.Entry;
import guide.catalogue.store.EntryChange;
import guide.lambda.json.Json;
import guide.lambda.problem.ServiceUnavailableException;
import guide.watch.Look.Seen;
import guide.watch.WatchReport.Fate;
import guide.watch.registries.Release;
import guide.watch.storage.CatalogueRevisions;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes what looks have found: a revision for each newer release, one for all that is still the
/// newest.
///
/// Each is written on condition that the catalogue is as it was read; otherwise it is read again,
/// and decided anew. So a change by an owner in between is never lost, and nothing is written
/// twice.
final class LatestWriter {

    private static final int MAX_ATTEMPTS = 40;

    /// Of a transaction of at most 100 items.
    private static final int MAX_NOTED = 30;

    private final CatalogueRevisions revisions;
    private final InstantSource clock;
    private final WatchReport report;
    private final List<Seen> toNote = new ArrayList<>();
    private Entries entries;

    /// @param entries as they were read before the looks
    LatestWriter(
            CatalogueRevisions revisions,
            InstantSource clock,
            WatchReport report,
            Entries entries) {
        this.revisions = revisions;
        this.clock = clock;
        this.report = report;
        this.entries = entries;
    }

    /// @throws ServiceUnavailableException if the table does not answer
    void write(List<Seen> seen) {
        for (Seen each : seen) {
            guarded(List.of(each), () -> take(each));
        }
        for (int from = 0; from < toNote.size(); from += MAX_NOTED) {
            List<Seen> some = toNote.subList(from, Math.min(from + MAX_NOTED, toNote.size()));
            guarded(some, () -> note(some));
        }
    }

    /// One framework's trouble does not stop the others.
    private void guarded(List<Seen> concerned, Runnable work) {
        try {
            work.run();
        } catch (ServiceUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            concerned.forEach(each -> report.notWritten(each.framework(), e));
        }
    }

    private void take(Seen seen) {
        for (int tries = 0; tries < MAX_ATTEMPTS; tries++) {
            switch (outcome(seen)) {
                case LatestRelease.Newer newer -> {
                    if (write(comment(seen.newest()), List.of(change(newer.after())))) {
                        report.count(Fate.NEWER);
                        return;
                    }
                }
                case LatestRelease.Noted _ -> {
                    toNote.add(seen);
                    report.count(Fate.SAME);
                    return;
                }
                case LatestRelease.Same _ -> {
                    report.count(Fate.SAME);
                    return;
                }
                case LatestRelease.Older _ -> {
                    report.older(seen.framework(), seen.newest().version());
                    return;
                }
                case LatestRelease.Replaced _ -> {
                    report.count(Fate.REPLACED);
                    return;
                }
            }
        }
        throw tooManyChanges();
    }

    private void note(List<Seen> seen) {
        for (int tries = 0; tries < MAX_ATTEMPTS; tries++) {
            List<EntryChange> changes = new ArrayList<>();
            for (Seen each : seen) {
                if (outcome(each) instanceof LatestRelease.Noted(Framework after)) {
                    changes.add(change(after));
                }
            }
            if (changes.isEmpty() || write("Looked up again: still the newest", changes)) {
                return;
            }
        }
        throw tooManyChanges();
    }

    private LatestRelease.LatestOutcome outcome(Seen seen) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Optional.ofNullable(entries.byKey().get(CatalogueKeys.of(seen.framework())))
                .map(entry -> Json.readOwn(entry.json(), Framework.class))
                .map(now -> LatestRelease.after(now, seen, today))
                .orElseGet(LatestRelease.Replaced::new);
    }

    /// @return false, with the catalogue read again, if it had changed
    private boolean write(String comment, List<EntryChange> changes) {
        if (!revisions.write(entries.revision(), comment, clock.instant(), changes)) {
            entries = revisions.entries();
            return false;
        }
        entries = changes.size() == 1 ? entries.with(changes.getFirst()) : revisions.entries();
        return true;
    }

    private EntryChange change(Framework after) {
        String key = CatalogueKeys.of(after.slug());
        Entry before = entries.require(key);
        String json = Json.write(after.updated(clock.instant()));
        return EntryChange.of(key, before, new Entry(json, before.position()));
    }

    private static String comment(Release newest) {
        return "The registry has "
                + newest.version()
                + newest.releasedOn().map(day -> ", released on " + day).orElse("");
    }

    private static ServiceUnavailableException tooManyChanges() {
        return new ServiceUnavailableException(
                new IllegalStateException("too many changes at once"));
    }
}
