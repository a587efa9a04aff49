package guide.data;

import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;

import java.util.List;
import java.util.Locale;

/// Generates the traits of a [GeneratedCatalogue]: of ten, seven are of kind support, and one each
/// is a choice, a number and a date; every thirtieth is a text instead.
final class GeneratedTraits {

    private static final List<String> CHOICES = List.of("alpha", "beta", "gamma", "delta");

    private GeneratedTraits() {}

    static Trait trait(int index) {
        TraitKind kind = kind(index);
        return new Trait(
                new TraitId(String.format(Locale.ROOT, "trait-%03d", index)),
                "Trait " + index,
                "Does it have feature " + index + "?",
                "group-" + index / 10,
                kind,
                kind == TraitKind.CHOICE ? CHOICES : List.of(),
                kind == TraitKind.NUMBER ? "pieces" : null,
                index % 3 == 0 ? 90 : 365);
    }

    private static TraitKind kind(int index) {
        if (index % 30 == 29) {
            return TraitKind.TEXT;
        }
        return switch (index % 10) {
            case 7 -> TraitKind.CHOICE;
            case 8 -> TraitKind.NUMBER;
            case 9 -> TraitKind.DATE;
            default -> TraitKind.SUPPORT;
        };
    }
}
