package guide.pages.plots;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.samples.Sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many lines each framework takes for the same task, a plot for each task, the shortest first.
/// All share one axis.
final class CodePlots {

    private static final String LEAD =
            "Lines that a developer writes for the same task, without blank ones and without the"
                    + " test that it passes.";

    private CodePlots() {}

    static List<Plot> all(Catalogue catalogue, List<Sample> samples) {
        Map<String, List<Sample>> tasks = new TreeMap<>();
        samples.stream()
                .filter(each -> catalogue.framework(each.framework()).isPresent())
                .sorted(Comparator.comparingInt(Sample::lines))
                .forEach(
                        each ->
                                tasks.computeIfAbsent(each.task(), _ -> new ArrayList<>())
                                        .add(each));
        int most = tasks.values().stream().mapToInt(each -> each.getLast().lines()).max().orElse(1);
        PlotAxis axis = PlotAxis.fromZero(most);
        return tasks.entrySet().stream()
                .map(task -> plot(task.getKey(), task.getValue(), axis, catalogue))
                .toList();
    }

    private static Plot plot(
            String task, List<Sample> samples, PlotAxis axis, Catalogue catalogue) {
        return new Plot(
                "lines-of-code-" + task,
                "Lines of code: " + task.replace('-', ' '),
                LEAD,
                "lines",
                axis,
                samples.stream().map(each -> line(each, catalogue)).toList(),
                List.of());
    }

    private static PlotLine line(Sample sample, Catalogue catalogue) {
        Framework framework = catalogue.framework(sample.framework()).orElseThrow();
        return PlotLine.of(
                framework,
                String.valueOf(sample.lines()),
                List.of(PlotMark.bar("", 0, sample.lines())));
    }
}
