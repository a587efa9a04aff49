package guide.pages.comparison;

import guide.catalogue.comparison.Comparison;
import guide.catalogue.comparison.ComparisonRow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of a comparison whose traits belong together. Rows that the reader has filtered out are
/// hidden and not left out, so that a script can show them again without the server.
///
/// @param shown how many of its rows are shown
/// @param differing how many of its rows differ, shown or not
record ComparisonGroup(String name, List<FilteredRow> rows, long shown, long differing) {

    /// A row, and whether it is hidden.
    record FilteredRow(ComparisonRow row, boolean hidden) {

        String answers() {
            return RowText.of(row).answers();
        }
    }

    /// Each group once, in the order of its first trait.
    static List<ComparisonGroup> all(Comparison comparison, RowFilter filter) {
        Map<String, List<FilteredRow>> groups = new LinkedHashMap<>();
        for (ComparisonRow row : comparison.rows()) {
            groups.computeIfAbsent(row.trait().group(), _ -> new ArrayList<>())
                    .add(new FilteredRow(row, !filter.shows(row)));
        }
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .toList();
    }

    private static ComparisonGroup of(String name, List<FilteredRow> rows) {
        return new ComparisonGroup(
                name,
                rows,
                rows.stream().filter(each -> !each.hidden()).count(),
                rows.stream().filter(each -> each.row().differs()).count());
    }

    boolean isHidden() {
        return shown == 0;
    }

    /// For people: `7 of 8 differ`.
    String difference() {
        return differing + " of " + rows.size() + (differing == 1 ? " differs" : " differ");
    }
}
