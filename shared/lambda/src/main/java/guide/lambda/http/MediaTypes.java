package guide.lambda.http;

/// Media types and content negotiation by the `Accept` header (RFC 9110, section 12.5.1).
public final class MediaTypes {

    public static final String JSON = "application/json";
    public static final String JSON_SCHEMA = "application/schema+json";
    public static final String PROBLEM = "application/problem+json";
    public static final String HTML = "text/html; charset=utf-8";
    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String CSS = "text/css; charset=utf-8";

    /// For a route that chooses among several by itself.
    public static final String ANY = "*/*";

    public static final String MARKDOWN = "text/markdown; charset=utf-8";

    public static final String PNG = "image/png";
    public static final String SQLITE = "application/vnd.sqlite3";

    private MediaTypes() {}

    /// Returns true for what is bytes, and no text.
    static boolean isBytes(String type) {
        return type.equals(PNG) || type.equals(SQLITE);
    }

    /// Returns true for a browser that follows a link or submits a form: it lists HTML but not
    /// JSON.
    public static boolean wantsHtml(String accept) {
        return accepts(accept, HTML) && accept.contains("text/html") && !accept.contains("json");
    }

    /// Returns true if `accept` names one of these types itself, with a weight above 0. The first
    /// that it names decides.
    public static boolean lists(String accept, String... types) {
        return WeightedList.allows(accept, types);
    }

    /// Returns true if `accept` names `wanted` itself, with no lower weight than what covers
    /// `otherwise`. Who names neither has no preference.
    public static boolean prefers(String accept, String wanted, String otherwise) {
        double weight = WeightedList.weight(accept, bare(wanted));
        String other = bare(otherwise);
        return weight > 0 && weight >= WeightedList.weight(accept, other, family(other), "*/*");
    }

    /// Returns true if `accept` has a range with a weight above 0 that covers `offered`. The most
    /// specific range decides.
    public static boolean accepts(String accept, String offered) {
        if (offered.equals(ANY)) {
            return true;
        }
        String type = bare(offered);
        return WeightedList.allows(accept, type, family(type), "*/*");
    }

    private static String bare(String type) {
        return type.split(";", 2)[0];
    }

    private static String family(String type) {
        return type.substring(0, type.indexOf('/')) + "/*";
    }
}
