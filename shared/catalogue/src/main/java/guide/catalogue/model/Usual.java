package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The package that people use for a trait that a framework does not have, or has only in part.
///
/// @param purl the package URL, such as `pkg:pypi/flask-wtf`; absent if it is in no registry
/// @param whose whether the framework's own project makes it
/// @param version the version that was tried
/// @param evidence never empty
public record Usual(
        String name,
        @Nullable String purl,
        Whose whose,
        @Nullable String version,
        List<Evidence> evidence) {

    /// Who makes the package.
    public enum Whose {
        SAME_PROJECT,
        OTHERS
    }

    public Usual {
        Require.text(name, "usual.name", 80);
        if (purl != null) {
            Framework.Distribution.purl(purl, "usual.purl");
        }
        Require.present(whose, "usual.whose");
        if (version != null) {
            Require.text(version, "usual.version", 80);
        }
        evidence = Require.list(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("usual.evidence must not be empty");
        }
    }
}
