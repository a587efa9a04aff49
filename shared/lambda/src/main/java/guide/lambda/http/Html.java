package guide.lambda.http;

/// Escapes text for HTML.
public final class Html {

    private Html() {}

    /// Returns the text escaped for element content and quoted attributes.
    public static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
