package guide.lambda.http;

/// Puts text into HTML.
public final class Html {

    private Html() {}

    /// Text for between tags and for quoted attributes.
    public static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
