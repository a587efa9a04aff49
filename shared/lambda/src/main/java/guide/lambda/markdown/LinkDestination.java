package guide.lambda.markdown;

import guide.lambda.text.UrlText;
import guide.lambda.text.WebAddress;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a link in a text may lead: to an address on the web or of mail, or to a place on the
/// page's own site.
final class LinkDestination {

    /// What looks like a host by its dot, and is a file.
    private static final Set<String> FILES =
            Set.of(
                    "html", "htm", "xhtml", "php", "asp", "aspx", "jsp", "md", "txt", "pdf", "png",
                    "jpg", "jpeg", "gif", "webp", "svg", "css", "js", "json", "xml", "csv", "zip",
                    "py", "java", "yaml", "yml", "toml");

    private LinkDestination() {}

    /// Returns the destination as it is written into the page; empty for one that leads nowhere
    /// harmless.
    static Optional<String> of(String written) {
        String text = UrlText.trimmed(written);
        if (text.isEmpty() || ("/#?.".indexOf(text.charAt(0)) >= 0 && !text.startsWith("//"))) {
            return Optional.of(text);
        }
        String scheme = scheme(text);
        if (scheme.equals("mailto")) {
            return Optional.of(text);
        }
        if (!isFile(text)) {
            Optional<String> address = WebAddress.parse(text);
            if (address.isPresent()) {
                return address;
            }
        }
        return scheme.isEmpty() && !text.startsWith("//") && !text.startsWith("\\")
                ? Optional.of(text)
                : Optional.empty();
    }

    /// Returns what stands before a colon that no slash, question mark or hash precedes.
    private static String scheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return text.substring(0, i).toLowerCase(Locale.ROOT);
            }
            if ("/?#".indexOf(c) >= 0) {
                return "";
            }
        }
        return "";
    }

    private static boolean isFile(String text) {
        boolean isAlone = text.chars().noneMatch(c -> c == '/' || c == ':' || c == '\\');
        String path = text.split("[?#]", 2)[0];
        String end = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return isAlone && FILES.contains(end);
    }
}
