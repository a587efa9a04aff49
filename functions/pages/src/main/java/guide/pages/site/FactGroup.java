package guide.pages.site;

import guide.catalogue.html.FactCell;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answers of one framework to the traits of a group.
///
/// @param known how many of them are known
record FactGroup(String name, List<FactCell> facts, long known) {

    /// In the catalogue's order.
    static List<FactGroup> all(Framework framework, Catalogue catalogue, LocalDate today) {
        Map<String, List<FactCell>> groups = new LinkedHashMap<>();
        List<FactView> views = FactView.all(framework, catalogue, today);
        for (int i = 0; i < views.size(); i++) {
            Trait trait = catalogue.traits().get(i);
            groups.computeIfAbsent(trait.group(), _ -> new ArrayList<>())
                    .add(new FactCell(views.get(i), trait));
        }
        return groups.entrySet().stream()
                .map(each -> new FactGroup(each.getKey(), each.getValue(), known(each.getValue())))
                .toList();
    }

    private static long known(List<FactCell> facts) {
        return facts.stream().filter(each -> each.fact().checkedOn() != null).count();
    }
}
