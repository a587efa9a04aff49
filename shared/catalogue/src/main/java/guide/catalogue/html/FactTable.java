package guide.catalogue.html;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The bodies of a table with a row for each trait, one body for each group of traits, in the order
/// in which they come. Every head has its scope.
///
/// @param name begins the ids in it, so that a page can have several tables with the same facts;
///   letters, digits and hyphens, or empty
public record FactTable(String name, List<FactRow> rows) implements HtmlContent {

    /// A trait and its facts, one for each column.
    ///
    /// @param differs true when two known answers are different; the row then has that class
    public record FactRow(Trait trait, boolean differs, List<FactView> cells) {}

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteFactTableGenerated.render(output, null, groups(), name);
    }

    private Map<String, List<FactRow>> groups() {
        Map<String, List<FactRow>> groups = new LinkedHashMap<>();
        for (FactRow row : rows) {
            groups.computeIfAbsent(row.trait().group(), _ -> new ArrayList<>()).add(row);
        }
        return groups;
    }
}
