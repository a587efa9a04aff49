package guide.catalogue.samples;

import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;

import java.time.LocalDate;
import java.util.List;

/// A task written in one framework, with the result of its last run; an entry of
/// `probes/samples.json`.
///
/// @param support yes if its test passed and it did what the task requires; unknown otherwise
/// @param how what was run, or what failed
/// @param lines the total number of lines of `files`
/// @param files the files that a developer has to write, without tests
/// @param seconds the duration of its run
public record Sample(
        String task,
        Slug framework,
        String version,
        Support support,
        String how,
        int lines,
        List<SampleFile> files,
        List<SampleFile> tests,
        double seconds,
        LocalDate date) {

    public Sample {
        files = List.copyOf(files);
        tests = List.copyOf(tests);
    }

    /// A file of a sample.
    ///
    /// @param lines without blank ones
    public record SampleFile(String name, int lines) {}

    public boolean passed() {
        return support == Support.YES;
    }
}
