package guide.watch.versions;

import java.util.Optional;
import java.util.regex.Pattern;

/// The order in which a registry has the versions of a package.
public enum VersionScheme {

    /// PEP 440.
    PYTHON,

    /// Semantic Versioning 2.0.0: npm, Cargo, Go.
    SEMANTIC,

    /// Maven's `ComparableVersion`.
    MAVEN,

    /// `Gem::Version`.
    GEM,

    /// Composer's `VersionParser`.
    COMPOSER;

    /// What the catalogue can hold as a version (`latest.version`), and a page can show.
    private static final Pattern POSSIBLE = Pattern.compile("[0-9A-Za-z.!+_-]{1,40}");

    /// Returns the version that a text of at most 40 characters names; empty if it names none in
    /// this order.
    public Optional<OrderedVersion> parse(String text) {
        return POSSIBLE.matcher(text).matches() ? parsed(text) : Optional.empty();
    }

    private Optional<OrderedVersion> parsed(String text) {
        return switch (this) {
            case PYTHON -> PythonVersions.parse(text);
            case SEMANTIC -> SemanticVersions.parse(text);
            case MAVEN -> MavenVersion.parse(text);
            case GEM -> GemVersions.parse(text);
            case COMPOSER -> ComposerVersions.parse(text);
        };
    }
}
