package guide.pages.plots;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.model.Value;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A framework's number, with the range of its measurements where there were several.
///
/// @param least the median itself where the number has no spread; so is `most`
public record PlotRow(Slug slug, String name, double median, double least, double most, Fact fact) {

    /// Of every framework whose number is known, the greatest first.
    public static List<PlotRow> all(Trait trait, List<Framework> frameworks) {
        return frameworks.stream()
                .flatMap(each -> of(trait, each).stream())
                .sorted(Comparator.comparingDouble(PlotRow::median).reversed())
                .toList();
    }

    private static Optional<PlotRow> of(Trait trait, Framework framework) {
        Fact fact = framework.fact(trait.id());
        @Nullable Value value = fact.value();
        if (!(value instanceof Value.Amount amount)) {
            return Optional.empty();
        }
        double median = amount.amount().doubleValue();
        return Optional.of(
                new PlotRow(
                        framework.slug(),
                        framework.name(),
                        median,
                        fact.spread() == null ? median : fact.spread().least().doubleValue(),
                        fact.spread() == null ? median : fact.spread().most().doubleValue(),
                        fact));
    }

    boolean isMeasured() {
        return fact.spread() != null;
    }

    /// For people: `4 431 (4 210 to 4 590)`.
    String text() {
        String number = number(median);
        return isMeasured() ? number + " (" + number(least) + " to " + number(most) + ")" : number;
    }

    /// With a narrow space between thousands, and no decimal where there is none.
    public static String number(double figure) {
        boolean whole = figure == Math.rint(figure);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", figure).replace(',', '\u202f');
    }
}
