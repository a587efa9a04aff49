package guide.summaries.exports;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// The facts as one table: by framework, in the order of the traits.
final class FactRows {

    private FactRows() {}

    static String csv(Catalogue catalogue, LocalDate today) {
        CsvTable table =
                new CsvTable()
                        .row(
                                "framework",
                                "name",
                                "trait",
                                "title",
                                "group",
                                "kind",
                                "support",
                                "value",
                                "unit",
                                "note",
                                "version",
                                "checkedOn",
                                "checkedBy",
                                "stale",
                                "behind",
                                "usual",
                                "evidence");
        for (Framework framework : catalogue.frameworks()) {
            List<FactView> facts = FactView.all(framework, catalogue, today);
            for (int i = 0; i < facts.size(); i++) {
                row(table, framework, catalogue.traits().get(i), facts.get(i));
            }
        }
        return table.toString();
    }

    private static void row(CsvTable table, Framework framework, Trait trait, FactView fact) {
        table.row(
                framework.slug(),
                framework.name(),
                trait.id(),
                trait.title(),
                trait.group(),
                ExportedValue.word(trait.kind()),
                ExportedValue.word(fact.support()),
                ExportedValue.text(fact.value()),
                trait.unit(),
                fact.note(),
                fact.version(),
                fact.checkedOn(),
                fact.checkedBy(),
                fact.stale(),
                fact.behind(),
                usual(fact),
                fact.evidence().stream().map(FactRows::evidence).collect(Collectors.joining("\n")));
    }

    private static @Nullable String usual(FactView fact) {
        return fact.usual() == null ? null : fact.usual().name();
    }

    /// `docs https://example.org/orm 5.2`: kind, address or locator, and version.
    private static String evidence(Evidence evidence) {
        return ExportedValue.word(evidence.kind())
                + " "
                + (evidence.url() == null ? evidence.locator() : evidence.url())
                + (evidence.version() == null ? "" : " " + evidence.version());
    }
}
