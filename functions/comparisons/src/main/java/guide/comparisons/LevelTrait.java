package guide.comparisons;

import guide.catalogue.model.Slug;
import guide.catalogue.view.FrameworkItem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A measured trait and between which frameworks no difference is visible, so that nobody reads a
/// rank out of figures that have none.
record LevelTrait(String title, String between) {

    static List<LevelTrait> all(Comparison comparison) {
        Map<Slug, String> names =
                comparison.frameworks().stream()
                        .collect(Collectors.toMap(FrameworkItem::slug, FrameworkItem::name));
        return comparison.rows().stream()
                .filter(row -> !row.level().isEmpty())
                .map(row -> new LevelTrait(row.trait().title(), between(row, names)))
                .toList();
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
