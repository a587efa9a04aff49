package guide.watch.versions;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The order in which a registry has the versions of a package.
public enum VersionScheme {

    /// PEP 440.
    PYTHON(PythonVersions::parse),

    /// Semantic Versioning 2.0.0: npm, Cargo, Go.
    SEMANTIC(SemanticVersions::parse),

    /// Maven's `ComparableVersion`.
    MAVEN(MavenVersion::parse),

    /// `Gem::Version`.
    GEM(GemVersions::parse),

    /// Composer's `VersionParser`.
    COMPOSER(ComposerVersions::parse);

    /// What the catalogue can hold as a version (`latest.version`), and a page can show.
    private static final Pattern POSSIBLE = Pattern.compile("[0-9A-Za-z.!+_-]{1,40}");

    private final Function<String, Optional<OrderedVersion>> parser;

    VersionScheme(Function<String, Optional<OrderedVersion>> parser) {
        this.parser = parser;
    }

    /// Returns the version that a text of at most 40 characters names; empty if it names none in
    /// this order.
    public Optional<OrderedVersion> parse(String text) {
        return POSSIBLE.matcher(text).matches() ? parser.apply(text) : Optional.empty();
    }
}
