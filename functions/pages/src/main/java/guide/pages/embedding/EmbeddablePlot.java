package guide.pages.embedding;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Value;

import java.util.List;
import java.util.stream.Stream;

/// A plot that other pages may show.
///
/// @param name as in `/plots/{name}.svg`
record EmbeddablePlot(String name, String title) {

    /// What there is of every catalogue, behind its numbers.
    private static final List<EmbeddablePlot> OF_ALL =
            List.of(
                    new EmbeddablePlot("support", "What each supports"),
                    new EmbeddablePlot("age-of-facts", "How old the answers are"),
                    new EmbeddablePlot("releases", "Releases"));

    static List<EmbeddablePlot> all(Catalogue catalogue) {
        Stream<EmbeddablePlot> numbers =
                catalogue.traits().stream()
                        .filter(trait -> trait.kind() == TraitKind.NUMBER)
                        .filter(trait -> isKnown(trait, catalogue))
                        .map(trait -> new EmbeddablePlot(trait.id().value(), trait.title()));
        return Stream.concat(numbers, OF_ALL.stream()).toList();
    }

    private static boolean isKnown(Trait trait, Catalogue catalogue) {
        return catalogue.frameworks().stream()
                .anyMatch(each -> each.fact(trait.id()).value() instanceof Value.Amount);
    }
}
