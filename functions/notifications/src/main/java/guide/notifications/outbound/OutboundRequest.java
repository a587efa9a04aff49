package guide.notifications.outbound;

import java.net.URI;
import java.util.Map;

/// A request with a JSON body.
///
/// @param method `POST` or `PUT`
/// @param uri absolute, with a host
/// @param headers beside those that every request has; visible ASCII and blanks alone
/// @param body JSON
public record OutboundRequest(String method, URI uri, Map<String, String> headers, String body) {

    /// @throws IllegalArgumentException if a header would begin another one, or the URI has no host
    public OutboundRequest {
        headers = Map.copyOf(headers);
        headers.forEach(OutboundRequest::requireOneLine);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("a request needs a host");
        }
    }

    private static void requireOneLine(String name, String value) {
        if (!(name + value).chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            // The value may be a secret.
            throw new IllegalArgumentException("the header " + name + " has other characters");
        }
    }

    public static OutboundRequest post(URI uri, Map<String, String> headers, String body) {
        return new OutboundRequest("POST", uri, headers, body);
    }
}
