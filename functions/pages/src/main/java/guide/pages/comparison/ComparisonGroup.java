package guide.pages.comparison;

import guide.catalogue.comparison.Comparison;
import guide.catalogue.comparison.ComparisonRow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of a comparison whose traits belong together.
///
/// @param differing how many of its rows differ, shown or not
/// @param all how many rows it has, shown or not
record ComparisonGroup(String name, List<ComparisonRow> shown, long differing, int all) {

    /// @param onlyDifferences shows no row in which all known answers agree
    static List<ComparisonGroup> all(Comparison comparison, boolean onlyDifferences) {
        Map<String, List<ComparisonRow>> groups = new LinkedHashMap<>();
        for (ComparisonRow row : comparison.rows()) {
            groups.computeIfAbsent(row.trait().group(), _ -> new ArrayList<>()).add(row);
        }
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue(), onlyDifferences))
                .filter(group -> !group.shown().isEmpty())
                .toList();
    }

    private static ComparisonGroup of(
            String name, List<ComparisonRow> rows, boolean onlyDifferences) {
        List<ComparisonRow> differing = rows.stream().filter(ComparisonRow::differs).toList();
        return new ComparisonGroup(
                name, onlyDifferences ? differing : rows, differing.size(), rows.size());
    }
}
