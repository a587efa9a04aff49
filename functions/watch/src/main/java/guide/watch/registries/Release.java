package guide.watch.registries;

import guide.watch.versions.OrderedVersion;
import guide.watch.versions.VersionScheme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/// A release of a package.
///
/// @param version as the registry writes it, at most 40 characters
/// @param releasedOn empty if the registry does not say
public record Release(String version, Optional<LocalDate> releasedOn) {

    private record Ordered(Release release, OrderedVersion version) {}

    /// Returns the newest of some releases; a pre-release only where there is nothing else, as all
    /// of these registries' clients choose. What is no version in this order does not count.
    static Optional<Release> newest(VersionScheme scheme, Collection<Release> releases) {
        return newest(scheme, releases, each -> !each.isPreRelease())
                .or(() -> newest(scheme, releases, OrderedVersion::isPreRelease));
    }

    private static Optional<Release> newest(
            VersionScheme scheme, Collection<Release> releases, Predicate<OrderedVersion> which) {
        return releases.stream()
                .flatMap(
                        each ->
                                scheme
                                        .parse(each.version())
                                        .map(version -> new Ordered(each, version))
                                        .stream())
                .filter(each -> which.test(each.version()))
                .max(Comparator.comparing(Ordered::version))
                .map(Ordered::release);
    }
}
