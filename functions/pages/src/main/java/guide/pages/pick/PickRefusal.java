package guide.pages.pick;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Trait;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.Needs;
import guide.catalogue.needs.StatusTrait;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Says in a reader's words why a need cannot be added: the contract's own words are those of the
/// query, which readers of the page do not see.
final class PickRefusal {

    private PickRefusal() {}

    /// @param text of the need, without a weight
    static String of(NeedKind kind, String text, Catalogue catalogue) {
        String[] parts = text.split(":", 2);
        Optional<Trait> trait =
                Stream.concat(Stream.of(StatusTrait.TRAIT), catalogue.traits().stream())
                        .filter(each -> each.id().value().equals(parts[0]))
                        .findFirst();
        if (trait.isEmpty()) {
            return "Choose what to add first.";
        }
        boolean isNeed =
                Needs.read(Map.of(kind, List.of(text)), catalogue)
                        instanceof Needs.NeedsResult.ParsedNeeds;
        return isNeed ? together(trait.get()) : alone(trait.get());
    }

    /// It is a need, but not beside the others.
    private static String together(Trait trait) {
        return "“"
                + trait.title()
                + "” contradicts another of your needs, or you have "
                + Needs.MAX
                + " already.";
    }

    private static String alone(Trait trait) {
        String asked = "“" + trait.title() + "” ";
        return switch (trait.kind()) {
            case NUMBER -> asked + "is compared with a number, such as 10 or 2.5.";
            case DATE -> asked + "is compared with a day, such as 2025-01-31.";
            case TEXT -> asked + "is searched for 1 to 60 characters, without “@”.";
            case SUPPORT, CHOICE -> asked + "has no such answer.";
        };
    }
}
