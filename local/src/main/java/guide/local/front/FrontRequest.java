package guide.local.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A request as the template's CloudFront function hands it on, in one spelling.
///
/// @param accept `*/*` or `text/html,*/*` from whoever takes everything; else as it was sent
/// @param origin empty without one
/// @param isGzipTaken as CloudFront brings `Accept-Encoding` to what the cache policy names
/// @param isAnew true for a reader who gets nothing from the cache
public record FrontRequest(
        String method,
        String path,
        String query,
        String accept,
        String origin,
        boolean isGzipTaken,
        boolean isAnew) {

    private static final String ANYTHING = "*/*";
    private static final int LONGEST_ACCEPT = 500;
    private static final Pattern REFUSAL =
            Pattern.compile(";\\s*q=0(\\.0*)?\\s*(;|,|$)", Pattern.CASE_INSENSITIVE);

    /// What pages take; elsewhere a parameter that is not known is refused.
    private static final Set<String> PARAMETERS =
            Set.of(
                    "asOf",
                    "cursor",
                    "limit",
                    "on",
                    "order",
                    "parent",
                    "returnTo",
                    "thread",
                    "token");

    /// Brings a request to the form that the cache knows it by.
    ///
    /// @param query raw, empty for none
    /// @param headers of the request
    public static FrontRequest of(
            String method, String path, String query, RequestHeaders headers) {
        return new FrontRequest(
                method,
                path,
                query(path, query),
                accept(headers.get("Accept")),
                headers.get("Origin"),
                headers.get("Accept-Encoding").toLowerCase(Locale.ROOT).contains("gzip"),
                listed(headers.get("Cache-Control")).contains("no-cache"));
    }

    /// The values of headers: several of one name joined by commas, empty for none.
    public interface RequestHeaders {
        String get(String name);
    }

    /// Returns what the cache finds the response by.
    String key() {
        return String.join(
                "\n", method, path, query, accept, origin, isGzipTaken ? "gzip" : "identity");
    }

    private static String accept(String header) {
        if (header.isEmpty() || header.equals(ANYTHING)) {
            return ANYTHING;
        }
        if (header.length() > LONGEST_ACCEPT
                || !listed(header).contains(ANYTHING)
                || REFUSAL.matcher(header).find()) {
            return header;
        }
        return header.contains("text/html") && !header.contains("json")
                ? "text/html," + ANYTHING
                : ANYTHING;
    }

    private static List<String> listed(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .map(each -> each.split(";", 2)[0].strip())
                .toList();
    }

    private static String query(String path, String raw) {
        boolean isPage = path.endsWith(".html") || path.equals("/desk/");
        List<String> pairs = new ArrayList<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty() && (!isPage || PARAMETERS.contains(name(pair)))) {
                pairs.add(pair.indexOf('=') < 0 ? pair + "=" : pair);
            }
        }
        pairs.sort(Comparator.comparing(FrontRequest::name));
        return String.join("&", pairs);
    }

    private static String name(String pair) {
        int end = pair.indexOf('=');
        return end < 0 ? pair : pair.substring(0, end);
    }
}
