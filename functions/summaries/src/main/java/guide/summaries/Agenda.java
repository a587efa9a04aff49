package guide.summaries;

import guide.catalogue.Catalogue;
import guide.catalogue.Fact;
import guide.catalogue.Framework;
import guide.catalogue.Trait;
import guide.catalogue.TraitId;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every fact of the catalogue, what is to be checked first at the front.
///
/// @param entries one for each framework and trait, by their positions
record Agenda(List<Entry> entries) {

    record Entry(AgendaPosition position, Framework framework, Trait trait, Fact fact) {}

    Agenda {
        entries = List.copyOf(entries);
    }

    static Agenda of(Catalogue catalogue) {
        return new Agenda(
                catalogue.frameworks().stream()
                        .flatMap(framework -> entries(framework, catalogue.traits()))
                        .sorted(Comparator.comparing(Entry::position))
                        .toList());
    }

    private static Stream<Entry> entries(Framework framework, List<Trait> traits) {
        Map<TraitId, Fact> facts =
                framework.facts().stream()
                        .collect(Collectors.toMap(Fact::trait, Function.identity(), (a, _) -> a));
        return traits.stream()
                .map(
                        trait -> {
                            Fact fact = facts.getOrDefault(trait.id(), Fact.unknown(trait.id()));
                            LocalDate due = fact.dueOn(trait).orElse(LocalDate.MAX);
                            return new Entry(
                                    new AgendaPosition(due, framework.slug(), trait.id()),
                                    framework,
                                    trait,
                                    fact);
                        });
    }
}
