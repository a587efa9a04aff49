package guide.comparisons;

import guide.catalogue.model.Slug;
import guide.catalogue.samples.Sample;
import guide.catalogue.samples.Samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The same tasks written in the frameworks of a comparison: how much it took, and where the code
/// is.
///
/// @param tasks those that at least one of the frameworks has a sample of, by name; empty for a
///   past revision, because what the samples were then is not kept
record SampleSizes(String url, List<TaskSizes> tasks) {

    /// One task, and what it took where.
    ///
    /// @param sizes for each framework that has a sample of it
    record TaskSizes(String task, Map<Slug, Size> sizes) {}

    /// What somebody has to write, without the test.
    ///
    /// @param lines without blank ones
    record Size(int files, int lines) {

        /// For a cell of a table: `12 lines, 1 file`.
        String text() {
            return counted(lines, "line") + ", " + counted(files, "file");
        }

        private static String counted(int number, String noun) {
            return number + " " + noun + (number == 1 ? "" : "s");
        }
    }

    static SampleSizes of(List<Slug> slugs, Samples samples) {
        Map<String, Map<Slug, Size>> tasks = new TreeMap<>();
        samples.of(slugs)
                .forEach(
                        sample ->
                                tasks.computeIfAbsent(sample.task(), _ -> new LinkedHashMap<>())
                                        .put(sample.framework(), size(sample)));
        List<TaskSizes> shown =
                tasks.entrySet().stream()
                        .map(task -> new TaskSizes(task.getKey(), task.getValue()))
                        .toList();
        return new SampleSizes(Samples.urlOf(slugs), shown);
    }

    static SampleSizes ofThePast(List<Slug> slugs) {
        return new SampleSizes(Samples.urlOf(slugs), List.of());
    }

    /// Where the code of one is.
    static String urlOf(String task, Slug slug) {
        return Samples.urlOf(List.of(slug)) + "&task=" + task;
    }

    private static Size size(Sample sample) {
        return new Size(sample.files().size(), sample.lines());
    }
}
