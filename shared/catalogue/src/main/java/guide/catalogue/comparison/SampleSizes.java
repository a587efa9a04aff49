package guide.catalogue.comparison;

import guide.catalogue.model.Slug;
import guide.catalogue.samples.Sample;
import guide.catalogue.samples.Samples;
import guide.lambda.address.PublicAddress;
import guide.lambda.json.JsonWriter;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The sizes of the sample tasks in the frameworks of a comparison, with the URLs of the code.
///
/// @param tasks the tasks of which at least one framework has a sample, by name; empty for a past
///   revision, because past samples are not stored
public record SampleSizes(String url, List<TaskSizes> tasks) {

    /// A task and its sizes.
    ///
    /// @param sizes the size in each framework that has a sample of it
    public record TaskSizes(String task, Map<Slug, Size> sizes) {}

    /// The size of what a developer has to write, without the test.
    ///
    /// @param lines without blank ones
    public record Size(int files, int lines) {

        /// For a cell of a table: `12 lines, 1 file`.
        public String text() {
            return counted(lines, "line") + ", " + counted(files, "file");
        }

        private static String counted(int number, String noun) {
            return number + " " + noun + (number == 1 ? "" : "s");
        }
    }

    public static SampleSizes of(List<Slug> slugs, Samples samples) {
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

    public static SampleSizes ofThePast(List<Slug> slugs) {
        return new SampleSizes(Samples.urlOf(slugs), List.of());
    }

    /// Returns the URL of the code of a sample, for a page of any site.
    public static String urlOf(String task, Slug slug) {
        String link = Samples.urlOf(List.of(slug)) + "&task=" + task;
        return PublicAddress.current().origin() + link;
    }

    private static Size size(Sample sample) {
        return new Size(sample.files().size(), sample.lines());
    }

    /// Writes the member `samples`.
    void writeTo(JsonWriter out) throws IOException {
        out.name("samples").object().member("url", url).name("tasks").array();
        for (TaskSizes each : tasks) {
            out.object().member("task", each.task()).name("sizes").object();
            for (Map.Entry<Slug, Size> size : each.sizes().entrySet()) {
                out.name(size.getKey().value())
                        .object()
                        .member("files", size.getValue().files())
                        .member("lines", size.getValue().lines())
                        .end();
            }
            out.end().end();
        }
        out.end().end();
    }
}
