package guide.catalogue.comparison;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Builds the rows of a comparison.
final class ComparisonRows {

    /// Two frameworks and one trait.
    private record Pair(Framework one, Framework two, Trait trait) {

        Fact first() {
            return one.fact(trait.id());
        }

        Fact second() {
            return two.fact(trait.id());
        }

        List<Slug> slugs() {
            return List.of(one.slug(), two.slug());
        }
    }

    private ComparisonRows() {}

    static List<ComparisonRow> of(List<Framework> frameworks, List<Trait> traits, LocalDate today) {
        return traits.stream().map(trait -> row(trait, frameworks, today)).toList();
    }

    private static ComparisonRow row(Trait trait, List<Framework> frameworks, LocalDate today) {
        List<Pair> pairs = pairs(frameworks, trait);
        return new ComparisonRow(
                trait,
                pairs.stream().anyMatch(pair -> pair.first().differsFrom(pair.second())),
                pairs.stream()
                        .filter(pair -> pair.first().isLevelWith(pair.second()))
                        .map(Pair::slugs)
                        .toList(),
                frameworks.stream()
                        .map(f -> FactView.of(f, f.fact(trait.id()), trait, today))
                        .toList());
    }

    private static List<Pair> pairs(List<Framework> frameworks, Trait trait) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < frameworks.size(); i++) {
            for (Framework other : frameworks.subList(i + 1, frameworks.size())) {
                pairs.add(new Pair(frameworks.get(i), other, trait));
            }
        }
        return pairs;
    }
}
