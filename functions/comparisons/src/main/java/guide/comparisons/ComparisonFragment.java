package guide.comparisons;

import guide.catalogue.html.ClaimsFragment;
import guide.catalogue.html.FactTable;
import guide.catalogue.html.RelationsFragment;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.catalogue.view.FrameworkItem;
import guide.lambda.http.Html;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A comparison as HTML, for pages without JavaScript: a table with a column for each framework and
/// a row for each trait, in a region that scrolls by itself and that the keyboard reaches.
///
/// A row in which known answers differ has the class `differs`.
final class ComparisonFragment {

    private ComparisonFragment() {}

    static String html(Comparison comparison) {
        String title = title(comparison);
        return """
        <section class="framework-comparison" aria-label="%1$s">
        <h3>%1$s</h3>
        <div class="scroll" role="region" tabindex="0" aria-label="Table: %1$s">
        <table>
        <caption>%1$s, trait by trait</caption>
        <thead><tr><th scope="col">Trait</th>%2$s</tr></thead>
        %3$s</table>
        </div>
        %4$s%5$s%6$s%7$s%8$s</section>
        """
                .formatted(
                        title,
                        heads(comparison),
                        facts(comparison),
                        LevelFragment.html(comparison),
                        onlyIn(comparison),
                        RelationsFragment.html(comparison.relations()),
                        SamplesFragment.html(comparison),
                        ClaimsFragment.html(
                                comparison.claims().stream().map(WeighedClaim::claim).toList()));
    }

    private static String title(Comparison comparison) {
        List<String> names =
                comparison.frameworks().stream().map(each -> Html.text(each.name())).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    static String heads(Comparison comparison) {
        return comparison.frameworks().stream()
                .map(each -> "<th scope=\"col\">" + Html.text(each.name()) + "</th>")
                .collect(Collectors.joining());
    }

    private static String facts(Comparison comparison) {
        return FactTable.bodies(
                comparison.rows().stream()
                        .map(row -> new FactTable.FactRow(row.trait(), row.differs(), row.cells()))
                        .toList());
    }

    private static String onlyIn(Comparison comparison) {
        return comparison.frameworks().stream()
                .flatMap(each -> onlyIn(each, comparison))
                .collect(Collectors.joining());
    }

    private static Stream<String> onlyIn(FrameworkItem framework, Comparison comparison) {
        Slug slug = framework.slug();
        List<TraitId> alone = comparison.onlyIn().getOrDefault(slug, List.of());
        String titles =
                comparison.rows().stream()
                        .filter(row -> alone.contains(row.trait().id()))
                        .map(row -> Html.text(row.trait().title()))
                        .collect(Collectors.joining(", "));
        return titles.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        "<p class=\"only-in\"><b>Only in %s:</b> %s</p>\n"
                                .formatted(Html.text(framework.name()), titles));
    }
}
