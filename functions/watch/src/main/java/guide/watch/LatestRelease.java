package guide.watch;

import guide.catalogue.model.Framework;
import guide.catalogue.model.Framework.Latest;
import guide.watch.Look.Seen;
import guide.watch.registries.Registries;
import guide.watch.registries.Release;
import guide.watch.versions.OrderedVersion;
import guide.watch.versions.VersionScheme;

import java.time.LocalDate;
import java.util.Optional;

/// What a framework's latest release is, now that its registry has been asked. It never goes back:
/// what is older than an owner or an earlier look has noted is told and left alone.
final class LatestRelease {

    /// A look that finds nothing new is noted that rarely: each note is a revision.
    private static final int DAYS_UNTIL_NOTED = 30;

    /// What is to be done.
    sealed interface LatestOutcome {}

    /// There is a newer release.
    record Newer(Framework after) implements LatestOutcome {}

    /// It is still the newest, which is to be noted.
    record Noted(Framework after) implements LatestOutcome {}

    /// It is still the newest.
    record Same() implements LatestOutcome {}

    /// The registry's newest is older, or cannot be compared.
    record Older() implements LatestOutcome {}

    /// An owner has entered another package since it was looked up.
    record Replaced() implements LatestOutcome {}

    private LatestRelease() {}

    /// @param now as the catalogue has it
    static LatestOutcome after(Framework now, Seen seen, LocalDate today) {
        if (!now.distribution().purl().equals(seen.purl())) {
            return new Replaced();
        }
        Latest latest = now.latest();
        if (latest == null) {
            return new Newer(now.withLatest(latest(seen.newest(), today)));
        }
        Optional<Integer> order = order(seen, latest.version());
        if (order.isEmpty() || order.get() < 0) {
            return new Older();
        }
        return order.get() > 0
                ? new Newer(now.withLatest(latest(seen.newest(), today)))
                : same(now, latest, seen.newest(), today);
    }

    private static LatestOutcome same(
            Framework now, Latest latest, Release newest, LocalDate today) {
        LocalDate released = latest.releasedOn();
        boolean isDue =
                latest.checkedOn() == null
                        || latest.checkedOn().plusDays(DAYS_UNTIL_NOTED).isBefore(today)
                        || (released == null && newest.releasedOn().isPresent());
        if (!isDue) {
            return new Same();
        }
        return new Noted(
                now.withLatest(
                        new Latest(
                                latest.version(),
                                released == null ? newest.releasedOn().orElse(null) : released,
                                today)));
    }

    private static Latest latest(Release release, LocalDate today) {
        return new Latest(release.version(), release.releasedOn().orElse(null), today);
    }

    /// @return empty if one of the two is no version in the registry's order
    private static Optional<Integer> order(Seen seen, String known) {
        Optional<VersionScheme> scheme = Registries.scheme(seen.purl());
        Optional<OrderedVersion> newest =
                scheme.flatMap(each -> each.parse(seen.newest().version()));
        Optional<OrderedVersion> present = scheme.flatMap(each -> each.parse(known));
        return newest.flatMap(one -> present.map(one::compareTo));
    }
}
