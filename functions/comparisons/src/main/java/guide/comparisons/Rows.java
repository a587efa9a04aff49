package guide.comparisons;

import guide.catalogue.Fact;
import guide.catalogue.Framework;
import guide.catalogue.Trait;
import guide.snapshot.FactView;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Lines the facts up by trait.
final class Rows {

    private Rows() {}

    static List<Row> of(List<Framework> frameworks, List<Trait> traits, LocalDate today) {
        return traits.stream().map(trait -> row(trait, frameworks, today)).toList();
    }

    private static Row row(Trait trait, List<Framework> frameworks, LocalDate today) {
        List<Fact> facts = frameworks.stream().map(f -> f.fact(trait.id())).toList();
        long answers =
                facts.stream().map(Fact::answer).flatMap(Optional::stream).distinct().count();
        return new Row(
                trait,
                answers > 1,
                frameworks.stream()
                        .map(f -> FactView.of(f.slug(), f.fact(trait.id()), trait, today))
                        .toList());
    }
}
