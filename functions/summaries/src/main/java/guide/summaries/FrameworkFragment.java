package guide.summaries;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.html.ClaimsFragment;
import guide.catalogue.html.FactTable;
import guide.catalogue.html.RelationsFragment;
import guide.catalogue.model.Catalogue;
import guide.catalogue.view.FactView;
import guide.catalogue.view.RelationView;
import guide.lambda.address.PublicAddress;
import guide.lambda.html.SafeHtml;

import java.util.List;

/// A framework as HTML, for pages without JavaScript.
///
/// Headings begin at the third level: the page has its own above. Unknown facts are in the table
/// too, because a gap is an answer. The table is folded, so that the fragment takes about the room
/// that the live element will.
record FrameworkFragment(FrameworkView view, Catalogue catalogue) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteFrameworkFragmentGenerated.render(output, null, this);
    }

    /// The catalogue keeps it as it was cleaned when it was written.
    SafeHtml summary() {
        return new SafeHtml(view.summary().html());
    }

    FactTable facts() {
        return new FactTable("", view.facts().stream().map(this::row).toList());
    }

    RelationsFragment relations() {
        return new RelationsFragment(
                view.relations().stream()
                        .map(
                                r ->
                                        new RelationView(
                                                r.type(), r.from(), r.to(), r.note(), r.evidence()))
                        .toList());
    }

    ClaimsFragment claims() {
        return new ClaimsFragment(view.claims());
    }

    /// The address of the feed of what changes here.
    String feed() {
        return PublicAddress.absolute("/v1/feeds/frameworks/" + view.slug() + ".atom");
    }

    private FactTable.FactRow row(FactView fact) {
        return new FactTable.FactRow(
                catalogue.trait(fact.trait()).orElseThrow(), false, List.of(fact));
    }
}
