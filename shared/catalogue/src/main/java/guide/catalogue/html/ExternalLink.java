package guide.catalogue.html;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import java.util.regex.Pattern;

/// A link where `url` is one that a browser fetches, and the bare text where it is anything else:
/// nothing in the catalogue may become a script.
public record ExternalLink(String url, String text) implements HtmlContent {

    private static final Pattern FETCHED = Pattern.compile("https?://.+");

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteExternalLinkGenerated.render(output, null, url, text);
    }

    static boolean isFetched(String url) {
        return FETCHED.matcher(url).matches();
    }
}
