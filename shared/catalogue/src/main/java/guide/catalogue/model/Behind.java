package guide.catalogue.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which facts of a framework are behind: they were checked with an older version than its latest
/// release.
///
/// Like stale, it is computed when the catalogue is read. It does not depend on the day, and only
/// on versions that can be ordered ([ReleaseVersion]): an unknown fact, a fact without a version,
/// and the facts of a framework without a latest release are never behind.
///
/// One of these serves one framework and one thread: most facts share a version, which is compared
/// once.
public final class Behind {

    private final Optional<ReleaseVersion> latest;
    private final Map<String, Boolean> seen = new HashMap<>();

    private Behind(Optional<ReleaseVersion> latest) {
        this.latest = latest;
    }

    public static Behind of(Framework framework) {
        return new Behind(
                Optional.ofNullable(framework.latest())
                        .map(Framework.Latest::version)
                        .flatMap(ReleaseVersion::parse));
    }

    /// Returns the facts that are behind, in the traits' order.
    public static List<Fact> facts(Framework framework) {
        return framework.facts().stream().filter(of(framework)::isBehind).toList();
    }

    /// Returns true if this fact of the framework is of an older version than its latest.
    public boolean isBehind(Fact fact) {
        String version = fact.version();
        return version != null
                && latest.isPresent()
                && fact.isKnown()
                && seen.computeIfAbsent(version, this::isOlder);
    }

    private boolean isOlder(String version) {
        return ReleaseVersion.parse(version)
                .map(checked -> checked.compareTo(latest.orElseThrow()) < 0)
                .orElse(false);
    }
}
