package guide.pages.changes;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Framework;
import guide.pages.layout.SiteLinks;

import java.util.List;

/// What changed of a framework lately, in short, newest first. Whom it is credited to is on the
/// page of all its changes only: the framework's page is kept, and a reader may take a name away.
///
/// @param isKnown false where the table with it did not answer; then only a link leads there
public record FrameworkHistory(Framework framework, boolean isKnown, List<DatedChange> changes)
        implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteFrameworkHistoryGenerated.render(output, null, this);
    }

    String all() {
        return SiteLinks.changes(framework.slug());
    }
}
