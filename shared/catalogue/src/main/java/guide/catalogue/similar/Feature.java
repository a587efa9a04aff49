package guide.catalogue.similar;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Value;

import java.util.Optional;
import java.util.stream.Stream;

/// Something that frameworks can have in common: a trait that is at least partially supported, or
/// one choice of a trait.
///
/// Numbers, dates and texts are not features: that two of them are equal is a coincidence.
///
/// @param choice empty for a trait of kind support
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
