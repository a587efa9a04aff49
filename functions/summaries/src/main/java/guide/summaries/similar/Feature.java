package guide.summaries.similar;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Value;

import java.util.Optional;
import java.util.stream.Stream;

/// Something that a framework is known to have, and that another one can have too: a trait that is
/// supported at least in part, or one word that it has chosen of a trait's choices.
///
/// Amounts, days and texts are none: that two of them are equal is chance.
///
/// @param choice empty where support says it
public record Feature(TraitId trait, Optional<String> choice) {

    static Stream<Feature> of(Framework framework) {
        return framework.facts().stream().flatMap(Feature::of).distinct();
    }

    private static Stream<Feature> of(Fact fact) {
        if (fact.support() == Support.YES || fact.support() == Support.PARTIAL) {
            return Stream.of(new Feature(fact.trait(), Optional.empty()));
        }
        return fact.value() instanceof Value.Choices choices
                ? choices.chosen().stream().map(c -> new Feature(fact.trait(), Optional.of(c)))
                : Stream.empty();
    }
}
