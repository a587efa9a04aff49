package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A typed link; both ends are frameworks of the catalogue or outside projects.
public record Relation(
        RelationType type, Slug from, Slug to, @Nullable String note, List<Evidence> evidence) {

    public Relation {
        Require.present(type, "relation.type");
        Require.present(from, "relation.from");
        Require.present(to, "relation.to");
        if (from.equals(to)) {
            throw new IllegalArgumentException("relation.to must be another one than from");
        }
        evidence = Require.list(evidence);
    }

    public boolean touches(Slug slug) {
        return from.equals(slug) || to.equals(slug);
    }

    /// The end that is not `slug`, which is one of them.
    public Slug other(Slug slug) {
        return from.equals(slug) ? to : from;
    }

    /// The relation as `slug`, which is one of its ends, says it.
    public RelationWord as(Slug slug) {
        return from.equals(slug) ? type.fromLeft() : type.fromRight();
    }
}
