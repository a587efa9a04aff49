package guide.pages.plots;

import guide.catalogue.html.HtmlText;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How many of the traits that are supported or not each framework supports: a description, and no
/// score, because nobody needs all of them. In the catalogue's order, so that nobody reads a rank.
final class SupportPlot {

    private static final String LEAD =
            "A part for each answer: yes, partial, no, unknown. It describes, and ranks nothing:"
                    + " nobody needs all of it.";

    private final List<Trait> traits;
    private final List<Framework> frameworks;

    SupportPlot(Catalogue catalogue) {
        traits =
                catalogue.traits().stream()
                        .filter(each -> each.kind() == TraitKind.SUPPORT)
                        .toList();
        frameworks = catalogue.frameworks();
    }

    List<Plot> all() {
        if (traits.isEmpty() || frameworks.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Plot(
                        "support",
                        "Yes, partial, no",
                        LEAD,
                        "answers",
                        PlotAxis.fromZero(traits.size()),
                        frameworks.stream().map(this::line).toList(),
                        List.of()));
    }

    private PlotLine line(Framework framework) {
        List<Support> answers =
                traits.stream()
                        .map(trait -> framework.fact(trait.id()).support())
                        .filter(Objects::nonNull)
                        .toList();
        List<PlotMark> marks = new ArrayList<>();
        List<String> words = new ArrayList<>();
        double from = 0;
        for (Support each : Support.values()) {
            long number = answers.stream().filter(each::equals).count();
            if (number > 0) {
                marks.add(PlotMark.bar(HtmlText.id(each), from, from + number));
                words.add(number + " " + HtmlText.plain(each));
                from += number;
            }
        }
        return PlotLine.of(framework, String.join(", ", words), marks);
    }
}
