package guide.comparisons;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.comparison.Comparison;
import guide.catalogue.comparison.LevelTrait;
import guide.catalogue.comparison.WeighedClaim;
import guide.catalogue.html.ClaimsFragment;
import guide.catalogue.html.FactTable;
import guide.catalogue.html.RelationsFragment;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.catalogue.view.FrameworkItem;

import java.util.List;
import java.util.stream.Collectors;

/// A comparison as HTML, for pages without JavaScript: a table with a column for each framework and
/// a row for each trait, in a region that scrolls by itself and that the keyboard reaches.
///
/// A row in which known answers differ has the class `differs`.
record ComparisonFragment(Comparison comparison) implements HtmlContent {

    /// Enough to tell the comparisons of one page from each other, in at most four characters.
    private static final int TABLE_NAMES = 1_000_003;

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteComparisonFragmentGenerated.render(output, null, this);
    }

    String title() {
        return comparison.title();
    }

    FactTable facts() {
        return new FactTable(
                tableName(),
                comparison.rows().stream()
                        .map(row -> new FactTable.FactRow(row.trait(), row.differs(), row.cells()))
                        .toList());
    }

    /// Of its frameworks, and short because it is in each cell twice.
    private String tableName() {
        String slugs =
                comparison.slugs().stream().map(Slug::value).collect(Collectors.joining(" "));
        int number = Math.floorMod(slugs.hashCode(), TABLE_NAMES);
        return "c" + Integer.toString(number, Character.MAX_RADIX) + "-";
    }

    List<LevelTrait> level() {
        return LevelTrait.all(comparison);
    }

    /// The titles of what this framework alone has, with commas between; empty when there is
    /// nothing.
    String onlyIn(FrameworkItem framework) {
        List<TraitId> alone = comparison.onlyIn().getOrDefault(framework.slug(), List.of());
        return comparison.rows().stream()
                .filter(row -> alone.contains(row.trait().id()))
                .map(row -> row.trait().title())
                .collect(Collectors.joining(", "));
    }

    RelationsFragment relations() {
        return new RelationsFragment(comparison.relations());
    }

    ClaimsFragment claims() {
        return new ClaimsFragment(comparison.claims().stream().map(WeighedClaim::claim).toList());
    }
}
