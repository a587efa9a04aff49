package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Something a framework can have.
///
/// @param choices the allowed words of a `CHOICE`; empty for every other kind
/// @param unit of a `NUMBER`; absent for every other kind
/// @param shelfLifeDays days after which a fact of this trait is stale, at least 1
public record Trait(
        TraitId id,
        String title,
        String question,
        String group,
        TraitKind kind,
        List<String> choices,
        @Nullable String unit,
        int shelfLifeDays) {

    public Trait {
        Require.present(id, "trait.id");
        Require.text(title, "trait.title", 80);
        Require.text(question, "trait.question", 300);
        Require.text(group, "trait.group", 40);
        Require.present(kind, "trait.kind");
        choices = Require.list(choices);
        if (shelfLifeDays < 1) {
            throw new IllegalArgumentException("trait.shelfLifeDays must be at least 1");
        }
    }
}
