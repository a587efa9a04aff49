package guide.catalogue.needs;

import guide.catalogue.model.Status;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A framework's status as a trait, so that needs can refer to it
/// (docs/adr/0020-what-a-pick-asks.md).
public final class StatusTrait {

    /// It has the shelf life of releases. No trait of a catalogue may have its id.
    public static final Trait TRAIT =
            new Trait(
                    new TraitId("status"),
                    "Status",
                    "Is it being developed, only maintained, inactive for years, or discontinued?",
                    "project",
                    TraitKind.CHOICE,
                    Arrays.stream(Status.values()).map(StatusTrait::word).toList(),
                    null,
                    90);

    /// Stands for both statuses of frameworks that are no longer maintained.
    static final String DISCONTINUED = "discontinued";

    private StatusTrait() {}

    public static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static Stream<String> meantBy(String word) {
        return word.equals(DISCONTINUED)
                ? Stream.of(Status.DORMANT, Status.RETIRED).map(StatusTrait::word)
                : Stream.of(word);
    }

    static List<String> words() {
        return Stream.concat(TRAIT.choices().stream(), Stream.of(DISCONTINUED)).toList();
    }
}
