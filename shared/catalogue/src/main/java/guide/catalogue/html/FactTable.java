package guide.catalogue.html;

import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;
import guide.lambda.http.Html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The bodies of a table with a row for each trait, one body for each group of traits, in the order
/// in which they come. Every head has its scope.
public final class FactTable {

    /// A trait and its facts, one for each column.
    ///
    /// @param differs true when two known answers are different; the row then has that class
    public record FactRow(Trait trait, boolean differs, List<FactView> cells) {}

    private FactTable() {}

    public static String bodies(List<FactRow> rows) {
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        for (FactRow row : rows) {
            groups.computeIfAbsent(row.trait().group(), group -> heading(group, row))
                    .append(html(row));
        }
        return groups.values().stream()
                .map(group -> "<tbody>\n" + group + "</tbody>\n")
                .collect(Collectors.joining());
    }

    private static StringBuilder heading(String group, FactRow row) {
        return new StringBuilder(
                "<tr><th colspan=\"%d\" scope=\"rowgroup\">%s</th></tr>\n"
                        .formatted(row.cells().size() + 1, Html.text(HtmlText.capital(group))));
    }

    private static String html(FactRow row) {
        return "<tr%s><th scope=\"row\">%s</th>%s</tr>\n"
                .formatted(
                        row.differs() ? " class=\"differs\"" : "",
                        Html.text(row.trait().title()),
                        row.cells().stream()
                                .map(cell -> FactFragment.html(cell, row.trait()))
                                .map(cell -> "<td>" + cell + "</td>")
                                .collect(Collectors.joining()));
    }
}
