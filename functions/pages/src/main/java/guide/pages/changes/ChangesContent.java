package guide.pages.changes;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.lambda.address.PublicAddress;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;

/// Changes by day, the newest first.
///
/// @param older where the next page is; empty on the last one
record ChangesContent(SequencedMap<LocalDate, List<ListedChange>> days, String older)
        implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteChangesContentGenerated.render(output, null, this);
    }

    String atom() {
        return PublicAddress.link("/v1/feeds/catalogue.atom");
    }

    String jsonFeed() {
        return PublicAddress.link("/v1/feeds/catalogue.json");
    }
}
