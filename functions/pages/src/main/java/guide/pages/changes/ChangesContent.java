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
/// @param feed the name of the feed that tells of them
record ChangesContent(SequencedMap<LocalDate, List<ListedChange>> days, String older, String feed)
        implements HtmlContent {

    /// The feed of all entries.
    static final String ALL = "catalogue";

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteChangesContentGenerated.render(output, null, this);
    }

    /// False for those of one framework.
    boolean isOfAll() {
        return feed.equals(ALL);
    }

    String atom() {
        return PublicAddress.link("/v1/feeds/" + feed + ".atom");
    }

    String jsonFeed() {
        return PublicAddress.link("/v1/feeds/" + feed + ".json");
    }
}
