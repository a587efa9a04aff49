package guide.watch.versions;

/// A version in the order of its registry; comparable with those of the same [VersionScheme] alone.
public interface OrderedVersion extends Comparable<OrderedVersion> {

    /// Whether it comes before the release that it is named after, such as `2.0rc1`.
    boolean isPreRelease();
}
