package guide.watch.documents;

import java.util.Locale;

/// The form of a registry's document.
public enum DocumentKind {
    JSON("application/json", "json"),
    /// Without what only a page about the package shows.
    NPM_INSTALL("application/vnd.npm.install-v1+json", "json"),
    XML("application/xml, text/xml", "xml"),
    TEXT("text/plain", "text/plain");

    private final String accept;
    private final String sign;

    DocumentKind(String accept, String sign) {
        this.accept = accept;
        this.sign = sign;
    }

    String accept() {
        return accept;
    }

    /// Whether a `Content-Type` is of this form.
    boolean is(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).contains(sign);
    }
}
