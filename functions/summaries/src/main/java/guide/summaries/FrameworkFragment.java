package guide.summaries;

import guide.catalogue.html.ClaimsFragment;
import guide.catalogue.html.FactTable;
import guide.catalogue.html.HtmlText;
import guide.catalogue.html.RelationsFragment;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.view.FactView;
import guide.catalogue.view.RelationView;
import guide.lambda.http.Html;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// A framework as HTML, for pages without JavaScript.
///
/// Headings begin at the third level: the page has its own above. Unknown facts are in the table
/// too, because a gap is an answer. The table is folded, so that the fragment takes about the room
/// that the live element will.
final class FrameworkFragment {

    private FrameworkFragment() {}

    static String html(FrameworkView view, Catalogue catalogue) {
        return """
        <section class="framework-summary" aria-label="%1$s">
        <h3>%1$s</h3>
        <p class="tagline">%2$s</p>
        %3$s<div class="summary">%4$s</div>
        %5$s%6$s%7$s%8$s</section>
        """
                .formatted(
                        Html.text(view.name()),
                        Html.text(view.tagline()),
                        status(view),
                        view.summary().html(),
                        fits("Suits", view.suits()) + fits("Does not suit", view.doesNotSuit()),
                        facts(view, catalogue),
                        relations(view),
                        ClaimsFragment.html(view.claims()) + links(view.links()));
    }

    private static String status(FrameworkView view) {
        Framework.Latest latest = view.latest();
        LocalDate released = latest == null ? null : latest.releasedOn();
        return "<p class=\"status\">%s%s%s. Changed <time datetime=\"%s\">%s</time></p>\n"
                .formatted(
                        HtmlText.capital(HtmlText.plain(view.status())),
                        latest == null ? "" : ", version " + Html.text(latest.version()),
                        released == null ? "" : " of <time>" + released + "</time>",
                        view.updatedAt(),
                        view.updatedAt().toString().substring(0, 10));
    }

    private static String fits(String title, List<Framework.Fit> fits) {
        return fits.isEmpty()
                ? ""
                : fits.stream()
                        .map(fit -> "<li>" + Html.text(fit.text()) + "</li>\n")
                        .collect(
                                Collectors.joining(
                                        "", "<h4>" + title + "</h4>\n<ul>\n", "</ul>\n"));
    }

    private static String facts(FrameworkView view, Catalogue catalogue) {
        List<FactTable.FactRow> rows =
                view.facts().stream().map(fact -> row(fact, catalogue)).toList();
        return """
        <details class="facts"><summary>%1$d facts, with evidence</summary>
        <table>
        <caption>Facts about %2$s</caption>
        %3$s</table>
        </details>
        """
                .formatted(rows.size(), Html.text(view.name()), FactTable.bodies(rows));
    }

    private static FactTable.FactRow row(FactView fact, Catalogue catalogue) {
        return new FactTable.FactRow(
                catalogue.trait(fact.trait()).orElseThrow(), false, List.of(fact));
    }

    private static String relations(FrameworkView view) {
        return RelationsFragment.html(
                view.relations().stream()
                        .map(
                                r ->
                                        new RelationView(
                                                r.type(), r.from(), r.to(), r.note(), r.evidence()))
                        .toList());
    }

    private static String links(List<Framework.Link> links) {
        return links.isEmpty()
                ? ""
                : links.stream()
                        .map(link -> HtmlText.link(link.url(), link.rel()))
                        .collect(Collectors.joining(" ", "<p class=\"links\">", "</p>\n"));
    }
}
