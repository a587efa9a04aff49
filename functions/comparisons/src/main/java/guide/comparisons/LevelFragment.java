package guide.comparisons;

import guide.catalogue.model.Slug;
import guide.catalogue.view.FrameworkItem;
import guide.lambda.http.Html;

import java.util.Map;
import java.util.stream.Collectors;

/// Says of each measured trait between which frameworks no difference is visible, so that nobody
/// reads a rank out of figures that have none.
final class LevelFragment {

    private LevelFragment() {}

    static String html(Comparison comparison) {
        Map<Slug, String> names =
                comparison.frameworks().stream()
                        .collect(Collectors.toMap(FrameworkItem::slug, FrameworkItem::name));
        return comparison.rows().stream()
                .filter(row -> !row.level().isEmpty())
                .map(
                        row ->
                                "<p class=\"level\"><b>%s:</b> no visible difference between %s.</p>\n"
                                        .formatted(
                                                Html.text(row.trait().title()),
                                                Html.text(between(row, names))))
                .collect(Collectors.joining());
    }

    private static String between(ComparisonRow row, Map<Slug, String> names) {
        int frameworks = names.size();
        if (frameworks > 2 && row.level().size() == frameworks * (frameworks - 1) / 2) {
            return "any two";
        }
        return row.level().stream()
                .map(pair -> pair.stream().map(names::get).toList())
                .map(pair -> String.join(" and ", pair))
                .collect(Collectors.joining("; "));
    }
}
