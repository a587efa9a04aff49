package guide.pages.embedding;

import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.util.List;

/// `GET /embed/`: a form that writes what to copy into a page of another site.
public final class EmbedPages {

    public static final List<String> PARAMETERS = EmbedChoice.PARAMETERS;

    private EmbedPages() {}

    public static SitePage embed(SiteRequest at) {
        EmbedChoice choice = EmbedChoice.of(at.request().query(), at.catalogue());
        return new SitePage(
                SiteLinks.embed(),
                "Embed the guide",
                "Comments, comparisons, summaries and picks for your own pages: choose, look, copy.",
                List.of(),
                null,
                null,
                new EmbedContent(at.catalogue(), EmbedSnippet.of(choice, at.catalogue())));
    }
}
