package guide.pages.comparison;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.comparison.Comparison;
import guide.catalogue.comparison.ComparisonRow;
import guide.catalogue.comparison.LevelTrait;
import guide.catalogue.comparison.WeighedClaim;
import guide.catalogue.html.FactCell;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.catalogue.view.FrameworkItem;
import guide.pages.layout.SiteLinks;

import java.util.List;
import java.util.stream.Collectors;

/// Two to six frameworks side by side.
///
/// @param all every framework of the catalogue, to choose others from
/// @param code of the compared, by task
record ComparisonContent(
        Comparison comparison, RowFilter filter, List<Framework> all, List<TaskCode> code)
        implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteComparisonContentGenerated.render(output, null, this);
    }

    List<ComparisonGroup> groups() {
        return ComparisonGroup.all(comparison, filter);
    }

    /// Which of the numbers of a row are too close to rank; empty for none.
    String level(ComparisonRow row) {
        return LevelTrait.all(comparison).stream()
                .filter(each -> each.title().equals(row.trait().title()))
                .map(LevelTrait::message)
                .collect(Collectors.joining());
    }

    static boolean isFigures(ComparisonRow row) {
        return row.trait().kind() == TraitKind.NUMBER;
    }

    long differing() {
        return comparison.rows().stream().filter(ComparisonRow::differs).count();
    }

    /// For people: `12 of 49 rows`.
    String count() {
        long shown = groups().stream().mapToLong(ComparisonGroup::shown).sum();
        return shown + " of " + comparison.rows().size() + " rows";
    }

    String address() {
        return SiteLinks.compare(comparison.slugs());
    }

    boolean canRemove() {
        return comparison.slugs().size() > ComparisonKey.MIN;
    }

    /// The frameworks that could be compared too; none where there are six already.
    List<Framework> others() {
        return comparison.slugs().size() == ComparisonKey.MAX
                ? List.of()
                : all.stream().filter(each -> !comparison.slugs().contains(each.slug())).toList();
    }

    /// The comparison of the others, with the same rows.
    String without(FrameworkItem framework) {
        List<Slug> others =
                comparison.slugs().stream().filter(slug -> !slug.equals(framework.slug())).toList();
        return SiteLinks.compare(others) + filter.query();
    }

    FactCell cell(ComparisonRow row, int column) {
        return new FactCell(row.cells().get(column), row.trait());
    }

    /// What this framework alone has, with commas between; empty for nothing.
    String onlyIn(FrameworkItem framework) {
        List<TraitId> alone = comparison.onlyIn().getOrDefault(framework.slug(), List.of());
        return comparison.rows().stream()
                .map(ComparisonRow::trait)
                .filter(trait -> alone.contains(trait.id()))
                .map(trait -> trait.title())
                .collect(Collectors.joining(", "));
    }

    List<WeighedClaim> claimsOfSeveral() {
        return comparison.claims().stream().filter(each -> each.compared().size() > 1).toList();
    }

    List<WeighedClaim> claimsOfOne() {
        return comparison.claims().stream().filter(each -> each.compared().size() == 1).toList();
    }
}
