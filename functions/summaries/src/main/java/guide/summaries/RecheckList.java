package guide.summaries;

import guide.catalogue.model.Behind;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All facts of the catalogue, in the order in which they are due for a check.
///
/// @param entries one for each framework and trait, in order of position
record RecheckList(List<RecheckEntry> entries) {

    record RecheckEntry(
            RecheckPosition position,
            Framework framework,
            Trait trait,
            Fact fact,
            boolean behind) {}

    RecheckList {
        entries = List.copyOf(entries);
    }

    static RecheckList of(Catalogue catalogue) {
        return new RecheckList(
                catalogue.frameworks().stream()
                        .flatMap(framework -> entries(framework, catalogue.traits()))
                        .sorted(Comparator.comparing(RecheckEntry::position))
                        .toList());
    }

    private static Stream<RecheckEntry> entries(Framework framework, List<Trait> traits) {
        Map<TraitId, Fact> facts =
                framework.facts().stream()
                        .collect(Collectors.toMap(Fact::trait, Function.identity(), (a, _) -> a));
        Behind behind = Behind.of(framework);
        return traits.stream()
                .map(
                        trait -> {
                            Fact fact = facts.getOrDefault(trait.id(), Fact.unknown(trait.id()));
                            LocalDate due = fact.dueOn(trait).orElse(LocalDate.MAX);
                            return new RecheckEntry(
                                    new RecheckPosition(due, framework.slug(), trait.id()),
                                    framework,
                                    trait,
                                    fact,
                                    behind.isBehind(fact));
                        });
    }
}
