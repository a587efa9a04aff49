package guide.comparisons;

import guide.catalogue.model.Slug;
import guide.lambda.http.Html;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/// What the same tasks took in each framework of a comparison, as a table whose cells lead to the
/// code.
final class SamplesFragment {

    private SamplesFragment() {}

    /// Empty where no framework has a sample, and for a past revision.
    static String html(Comparison comparison) {
        return comparison.samples().tasks().isEmpty()
                ? ""
                : """
                <h4>The same task in each</h4>
                <div class="scroll" role="region" tabindex="0" aria-label="The same task in each">
                <table class="samples">
                <thead><tr><th scope="col">Task</th>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                """
                        .formatted(
                                ComparisonFragment.heads(comparison),
                                comparison.samples().tasks().stream()
                                        .map(task -> row(task, comparison))
                                        .collect(Collectors.joining()));
    }

    private static String row(SampleSizes.TaskSizes task, Comparison comparison) {
        return "<tr><th scope=\"row\">%s</th>%s</tr>\n"
                .formatted(
                        Html.text(task.task()),
                        comparison.slugs().stream()
                                .map(slug -> cell(task, slug))
                                .collect(Collectors.joining()));
    }

    private static String cell(SampleSizes.TaskSizes task, Slug slug) {
        SampleSizes.@Nullable Size size = task.sizes().get(slug);
        return size == null
                ? "<td>No</td>"
                : "<td><a href=\"%s\">%s, %s</a></td>"
                        .formatted(
                                Html.text(SampleSizes.urlOf(task.task(), slug)),
                                counted(size.lines(), "line"),
                                counted(size.files(), "file"));
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
