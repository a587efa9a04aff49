package guide.catalogue.needs;

import guide.catalogue.model.Status;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A framework's own status, asked for as if it were a trait of the catalogue
/// (docs/adr/0020-what-a-pick-asks.md).
public final class StatusTrait {

    /// It ages as releases do. No trait of a catalogue may have its id.
    public static final Trait TRAIT =
            new Trait(
                    new TraitId("status"),
                    "Status",
                    "Is it developed, kept in repair, silent for years, or given up?",
                    "project",
                    TraitKind.CHOICE,
                    Arrays.stream(Status.values()).map(StatusTrait::word).toList(),
                    null,
                    90);

    /// Asks for either of the two that nobody works on any more.
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
