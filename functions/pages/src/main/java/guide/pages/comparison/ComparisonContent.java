package guide.pages.comparison;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.comparison.Comparison;
import guide.catalogue.comparison.ComparisonRow;
import guide.catalogue.comparison.LevelTrait;
import guide.catalogue.comparison.WeighedClaim;
import guide.catalogue.html.FactCell;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.samples.Sample;
import guide.catalogue.view.FrameworkItem;
import guide.pages.layout.SiteLinks;

import java.util.List;
import java.util.Map;

/// Two to six frameworks side by side.
///
/// @param onlyDifferences whether rows are left out in which all known answers agree
/// @param all every framework of the catalogue, to choose others from
/// @param samples the code of the compared, by task
record ComparisonContent(
        Comparison comparison,
        boolean onlyDifferences,
        List<Framework> all,
        Map<String, List<Sample>> samples)
        implements HtmlContent {

    private static final String DIFFERENCES = "?show=differences";

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteComparisonContentGenerated.render(output, null, this);
    }

    List<ComparisonGroup> groups() {
        return ComparisonGroup.all(comparison, onlyDifferences);
    }

    List<LevelTrait> level() {
        return LevelTrait.all(comparison);
    }

    long differing() {
        return comparison.rows().stream().filter(ComparisonRow::differs).count();
    }

    String allRows() {
        return SiteLinks.compare(comparison.slugs());
    }

    String differences() {
        return allRows() + DIFFERENCES;
    }

    boolean canRemove() {
        return comparison.slugs().size() > 2;
    }

    /// The comparison of the others, with the same rows.
    String without(FrameworkItem framework) {
        List<Slug> others =
                comparison.slugs().stream().filter(slug -> !slug.equals(framework.slug())).toList();
        return SiteLinks.compare(others) + (onlyDifferences ? DIFFERENCES : "");
    }

    FactCell cell(ComparisonRow row, int column) {
        return new FactCell(row.cells().get(column), row.trait());
    }

    List<WeighedClaim> claimsOfSeveral() {
        return comparison.claims().stream().filter(each -> each.compared().size() > 1).toList();
    }

    List<WeighedClaim> claimsOfOne() {
        return comparison.claims().stream().filter(each -> each.compared().size() == 1).toList();
    }

    String name(Sample sample) {
        return comparison.frameworks().stream()
                .filter(each -> each.slug().equals(sample.framework()))
                .map(FrameworkItem::name)
                .findFirst()
                .orElseThrow();
    }
}
