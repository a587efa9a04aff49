package guide.pages.changes;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Trait;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.Revision;
import guide.catalogue.view.ChangedField;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// A change as the page of its framework says it.
///
/// @param isWhole the framework came into the guide
/// @param parts the first of what changed of it
/// @param others how many more did
record DatedChange(LocalDate day, boolean isWhole, List<ChangedPart> parts, int others) {

    private static final String FACTS = "facts/";
    private static final int MOST_PARTS = 3;

    /// A part of a framework before and after a change.
    ///
    /// @param place where the page has it; empty for what is no fact, whose text is not said,
    ///   because the page has it only as it is now
    record ChangedPart(String name, String place, String before, String after) {}

    /// @param key the framework's sort key
    static DatedChange of(String key, Revision revision, Catalogue catalogue) {
        List<ChangedField> fields = ChangedField.of(CatalogueKeys.path(key), revision);
        boolean isWhole = fields.stream().anyMatch(ChangedField::isWhole);
        List<ChangedPart> parts =
                isWhole
                        ? List.of()
                        : fields.stream()
                                .limit(MOST_PARTS)
                                .map(field -> part(field, catalogue))
                                .toList();
        return new DatedChange(
                LocalDate.ofInstant(revision.at(), ZoneOffset.UTC),
                isWhole,
                parts,
                isWhole ? 0 : fields.size() - parts.size());
    }

    private static ChangedPart part(ChangedField field, Catalogue catalogue) {
        String id = field.name().startsWith(FACTS) ? field.name().substring(FACTS.length()) : "";
        return catalogue.traits().stream()
                .filter(trait -> trait.id().value().equals(id))
                .findFirst()
                .map(trait -> fact(field, trait))
                .orElseGet(() -> new ChangedPart(field.name(), "", "", ""));
    }

    private static ChangedPart fact(ChangedField field, Trait trait) {
        return new ChangedPart(trait.title(), "#" + trait.id(), field.before(), field.after());
    }
}
