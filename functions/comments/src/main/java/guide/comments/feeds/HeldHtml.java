package guide.comments.feeds;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.Held;
import guide.comments.view.ContributionBody;

/// What waits, as an entry of a feed shows it: what was written, and why it is held.
record HeldHtml(Held held) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteHeldHtmlGenerated.render(output, null, held, new ContributionBody(held.proposed()));
    }
}
