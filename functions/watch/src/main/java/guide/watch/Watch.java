package guide.watch;

import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.store.Entries;
import guide.lambda.problem.ServiceUnavailableException;
import guide.watch.Look.Seen;
import guide.watch.Look.Unseen;
import guide.watch.registries.LookResult;
import guide.watch.registries.LookTime;
import guide.watch.registries.Question;
import guide.watch.registries.Registries;
import guide.watch.storage.CatalogueRevisions;
import guide.watch.storage.Mark;
import guide.watch.storage.Marks;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Looks all packages up, writes what is newer, and then keeps for each what the next look needs.
///
/// Nothing is lost where it ends between the two: the next call finds the same release, asked for
/// or kept, and what is written already has no effect (docs/adr/0060-the-watch.md).
final class Watch {

    private final CatalogueRevisions revisions;
    private final Marks marks;
    private final Registries registries;
    private final InstantSource clock;

    Watch(CatalogueRevisions revisions, Marks marks, Registries registries, InstantSource clock) {
        this.revisions = revisions;
        this.marks = marks;
        this.registries = registries;
        this.clock = clock;
    }

    /// @param report gets what was found and done, up to where it fails
    /// @throws ServiceUnavailableException if the table does not answer
    void run(LookTime time, WatchReport report) {
        Entries entries = revisions.entries();
        List<Seen> seen = new ArrayList<>();
        List<Mark> looked = new ArrayList<>();
        for (Look look : looks(entries, time)) {
            switch (look) {
                case Seen each -> {
                    seen.add(each);
                    looked.add(each.mark());
                }
                case Unseen each -> {
                    report.unseen(each.framework(), each.fault());
                    each.mark().ifPresent(looked::add);
                }
            }
        }
        new LatestWriter(revisions, clock, report, entries).write(seen);
        looked.forEach(marks::put);
    }

    private List<Look> looks(Entries entries, LookTime time) {
        Map<Slug, Mark> kept = marks.all();
        List<Framework> frameworks =
                entries.catalogue().frameworks().stream()
                        .sorted(Comparator.comparing(each -> lookedAt(kept.get(each.slug()))))
                        .toList();
        List<LookResult> results =
                registries.look(
                        frameworks.stream()
                                .map(each -> question(each, kept.get(each.slug())))
                                .toList(),
                        time);
        Instant now = clock.instant();
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < frameworks.size(); i++) {
            Framework each = frameworks.get(i);
            looks.add(Look.of(each, same(each, kept.get(each.slug())), results.get(i), now));
        }
        return looks;
    }

    /// Who was not asked the last time comes first.
    private static Instant lookedAt(@Nullable Mark mark) {
        return mark == null ? Instant.EPOCH : mark.lookedAt();
    }

    private static Question question(Framework framework, @Nullable Mark mark) {
        Mark same = same(framework, mark);
        return new Question(framework.distribution().purl(), same == null ? "" : same.tag());
    }

    /// The mark, if it is of the package that the framework has now.
    private static @Nullable Mark same(Framework framework, @Nullable Mark mark) {
        return mark != null && mark.purl().equals(framework.distribution().purl()) ? mark : null;
    }
}
