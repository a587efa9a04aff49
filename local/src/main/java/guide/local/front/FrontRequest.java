package guide.local.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
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
            Set.of("asOf", "cursor", "limit", "on", "order", "parent", "returnTo", "thread");

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
        String sent = header.isEmpty() ? ANYTHING : header;
        if (sent.length() > LONGEST_ACCEPT
                || !listed(sent).contains(ANYTHING)
                || REFUSAL.matcher(sent).find()) {
            return sent;
        }
        return sent.contains("text/html") && !sent.contains("json")
                ? "text/html," + ANYTHING
                : ANYTHING;
    }

    private static List<String> listed(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .map(each -> each.split(";", 2)[0].strip())
                .toList();
    }

    private static String query(String path, String raw) {
        boolean isPage = path.endsWith(".html");
        TreeMap<String, List<String>> pairs = new TreeMap<>();
        for (String pair : raw.split("&", -1)) {
            String[] sent = pair.split("=", 2);
            if (!pair.isEmpty() && (!isPage || PARAMETERS.contains(sent[0]))) {
                pairs.computeIfAbsent(sent[0], _ -> new ArrayList<>())
                        .add(sent[0] + "=" + (sent.length == 1 ? "" : sent[1]));
            }
        }
        return String.join("&", pairs.values().stream().flatMap(List::stream).toList());
    }
}
