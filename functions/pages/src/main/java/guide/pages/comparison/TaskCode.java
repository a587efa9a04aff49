package guide.pages.comparison;

import guide.catalogue.model.Slug;
import guide.catalogue.samples.Sample;
import guide.catalogue.samples.Samples;
import guide.catalogue.view.FrameworkItem;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One task in the code of each of the compared.
///
/// @param columns in the frameworks' order
record TaskCode(String task, List<FrameworkCode> columns) {

    /// @param sample null where nobody has written it yet
    record FrameworkCode(String name, @Nullable Sample sample) {}

    /// The tasks that at least one of them has code of, in the samples' order.
    static List<TaskCode> all(Samples samples, List<FrameworkItem> frameworks) {
        Map<String, Map<Slug, Sample>> tasks = new LinkedHashMap<>();
        samples.of(frameworks.stream().map(FrameworkItem::slug).toList())
                .forEach(
                        each ->
                                tasks.computeIfAbsent(each.task(), _ -> new LinkedHashMap<>())
                                        .put(each.framework(), each));
        return tasks.entrySet().stream()
                .map(task -> new TaskCode(task.getKey(), columns(task.getValue(), frameworks)))
                .toList();
    }

    private static List<FrameworkCode> columns(
            Map<Slug, Sample> samples, List<FrameworkItem> frameworks) {
        return frameworks.stream()
                .map(each -> new FrameworkCode(each.name(), samples.get(each.slug())))
                .toList();
    }

    /// For people: `Json api`.
    String title() {
        return task.replace('-', ' ');
    }

    /// For people: `Django 12 lines, Flask 9 lines`.
    String sizes() {
        return columns.stream()
                .filter(each -> each.sample() != null)
                .map(each -> each.name() + " " + lines(each.sample()))
                .collect(Collectors.joining(", "));
    }

    private static String lines(@Nullable Sample sample) {
        int lines = sample == null ? 0 : sample.lines();
        return lines + (lines == 1 ? " line" : " lines");
    }
}
