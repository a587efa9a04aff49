package guide.comments.sites;

import guide.lambda.text.UrlText;
import guide.lambda.text.WebAddress;

import java.util.Optional;

/// Scheme, host and port of a page (RFC 6454), as browsers write them: in lower case, without the
/// scheme's own port, an international host in its ASCII form.
public record WebOrigin(String text) {

    /// A page's address, taken apart.
    ///
    /// @param path from the root, as it was written, with everything behind it
    public record PageAddress(WebOrigin origin, String path) {}

    /// Takes an absolute `http` or `https` address apart; empty if `address` is none.
    public static Optional<PageAddress> page(String address) {
        if (!hasScheme(address)) {
            return Optional.empty();
        }
        String trimmed = UrlText.trimmed(address);
        int end = hostEnd(trimmed);
        String rest = trimmed.substring(end);
        String path = rest.startsWith("/") || rest.startsWith("\\") ? rest : "/" + rest;
        return WebAddress.parse(trimmed.substring(0, end))
                .map(form -> new WebOrigin(form.substring(0, form.length() - 1)))
                .map(origin -> new PageAddress(origin, path));
    }

    private static int hostEnd(String address) {
        int end = address.indexOf("://") + 3;
        while (end < address.length() && "/\\?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /// An origin alone: an address without a path. Empty if `text` is none.
    public static Optional<WebOrigin> parse(String text) {
        return page(text).filter(page -> page.path().equals("/")).map(PageAddress::origin);
    }

    /// A host alone would be taken for an address too, and shows no scheme.
    private static boolean hasScheme(String text) {
        return text.regionMatches(true, 0, "https://", 0, 8)
                || text.regionMatches(true, 0, "http://", 0, 7);
    }

    @Override
    public String toString() {
        return text;
    }
}
