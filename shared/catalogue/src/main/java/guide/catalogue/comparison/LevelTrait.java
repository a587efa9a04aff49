package guide.catalogue.comparison;

import guide.catalogue.model.Slug;
import guide.catalogue.view.FrameworkItem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A measured trait and the frameworks whose figures are too close to rank.
///
/// @param message names the frameworks, without a full stop
public record LevelTrait(String title, String message) {

    public static List<LevelTrait> all(Comparison comparison) {
        Map<Slug, String> names =
                comparison.frameworks().stream()
                        .collect(Collectors.toMap(FrameworkItem::slug, FrameworkItem::name));
        return comparison.rows().stream()
                .filter(row -> !row.level().isEmpty())
                .map(row -> new LevelTrait(row.trait().title(), message(row, names)))
                .toList();
    }

    private static String message(ComparisonRow row, Map<Slug, String> names) {
        int frameworks = names.size();
        if (frameworks > 2 && row.level().size() == frameworks * (frameworks - 1) / 2) {
            return "all are too close to call";
        }
        return row.level().stream()
                        .map(pair -> pair.stream().map(names::get).toList())
                        .map(pair -> String.join(" and ", pair))
                        .collect(Collectors.joining("; "))
                + " are too close to call";
    }
}
