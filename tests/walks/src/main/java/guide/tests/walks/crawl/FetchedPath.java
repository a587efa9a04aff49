package guide.tests.walks.crawl;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/// What a site answered at one of its addresses.
///
/// @param path with its query, from the site's first page on, such as `/frameworks/`
/// @param mediaType as the server says it, in lower case; empty if it says none
/// @param bytes the length of the body as it was sent, which is compressed where the site can do
///   that
/// @param linkedFrom the page on which the address was found first; empty for where a crawl begins
public record FetchedPath(
        String path, int status, String mediaType, String body, int bytes, String linkedFrom) {

    private static final String LINKS =
            "a[href], area[href], link[href], script[src], img[src], iframe[src],"
                    + " form[action]:not([method=post]), button[formaction]";

    public boolean isPage() {
        return status == 200 && mediaType.startsWith("text/html");
    }

    /// The page, parsed anew at each call: hundreds of them do not fit into memory together.
    public Document document() {
        return Jsoup.parse(body);
    }

    /// Every address that the page links to, loads or asks by a form, absolute, with its fragment.
    /// What a form writes is not asked for.
    ///
    /// @param address of this page
    Set<String> links(URI address) {
        Set<String> links = new TreeSet<>();
        for (Element each : Jsoup.parse(body, address.toString()).select(LINKS)) {
            for (String attribute : new String[] {"href", "src", "action", "formaction"}) {
                if (each.hasAttr(attribute)) {
                    links.add(each.absUrl(attribute));
                }
            }
        }
        return links;
    }
}
