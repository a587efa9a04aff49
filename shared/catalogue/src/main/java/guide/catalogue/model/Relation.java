package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A typed relation between two frameworks of the catalogue or outside projects.
public record Relation(
        RelationType type, Slug from, Slug to, @Nullable String note, List<Evidence> evidence) {

    public Relation {
        Require.present(type, "relation.type");
        Require.present(from, "relation.from");
        Require.present(to, "relation.to");
        if (from.equals(to)) {
            throw new IllegalArgumentException("relation.to must differ from relation.from");
        }
        evidence = Require.list(evidence);
    }

    public boolean touches(Slug slug) {
        return from.equals(slug) || to.equals(slug);
    }

    /// Returns the other end; `slug` must be one of the two.
    public Slug other(Slug slug) {
        return from.equals(slug) ? to : from;
    }

    /// Returns the relation from the point of view of `slug`, which must be one of its ends.
    public RelationWord as(Slug slug) {
        return from.equals(slug) ? type.fromLeft() : type.fromRight();
    }
}
