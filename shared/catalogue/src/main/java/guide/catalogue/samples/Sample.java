package guide.catalogue.samples;

import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;

import java.time.LocalDate;
import java.util.List;

/// One task, written in one framework, and what came of it when it ran last; an entry of
/// `probes/samples.json`.
///
/// @param support yes when its own test passed and it did what the task asks; unknown otherwise
/// @param how what was done, or what went wrong
/// @param lines those of `files` together
/// @param files what somebody has to write, without the tests
/// @param seconds how long its run took
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

    /// One of its files.
    ///
    /// @param lines without blank ones
    public record SampleFile(String name, int lines) {}

    public boolean passed() {
        return support == Support.YES;
    }
}
