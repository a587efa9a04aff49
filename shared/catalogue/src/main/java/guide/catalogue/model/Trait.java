package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A property by which frameworks are compared.
///
/// @param choices the allowed values of a `CHOICE`; empty for every other kind
/// @param unit the unit of a `NUMBER`; absent for every other kind
/// @param shelfLifeDays the number of days after which a fact of this trait is stale, 1 to 36 500
public record Trait(
        TraitId id,
        String title,
        String question,
        String group,
        TraitKind kind,
        List<String> choices,
        @Nullable String unit,
        int shelfLifeDays) {

    private static final int LONGEST_SHELF_LIFE = 36_500;

    public Trait {
        Require.present(id, "trait.id");
        Require.text(title, "trait.title", 80);
        Require.text(question, "trait.question", 300);
        Require.text(group, "trait.group", 40);
        Require.present(kind, "trait.kind");
        choices = Require.list(choices);
        if (shelfLifeDays < 1 || shelfLifeDays > LONGEST_SHELF_LIFE) {
            throw new IllegalArgumentException(
                    "trait.shelfLifeDays must be from 1 to " + LONGEST_SHELF_LIFE);
        }
    }
}
