package guide.pages.plots;

import guide.catalogue.model.Catalogue;
import guide.catalogue.samples.Sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All plots of a catalogue: its numbers in the traits' order, lines of code by task, answers, and
/// ages. Of two with one name, which only a trait of that id makes, the number goes first.
final class Plots {

    private final Catalogue catalogue;
    private final List<Sample> samples;
    private final LocalDate today;

    Plots(Catalogue catalogue, List<Sample> samples, LocalDate today) {
        this.catalogue = catalogue;
        this.samples = samples;
        this.today = today;
    }

    List<Plot> all() {
        return Stream.of(
                        new NumberPlots(catalogue).all(),
                        CodePlots.all(catalogue, samples),
                        new SupportPlot(catalogue).all(),
                        new AgePlot(catalogue, today).all(),
                        new ReleasesPlot(catalogue, today).all())
                .flatMap(List::stream)
                .toList();
    }

    Optional<Plot> named(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
