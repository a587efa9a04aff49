package guide.lambda.http;

import guide.lambda.json.Json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a handler answers: a status, headers by lower-case name, and a text body (empty for none).
///
/// Under a `content-encoding` the body is bytes: Base64 of what is to be sent.
///
/// @param counts what is counted for the operators, by the metric's name; it does not leave with
///   the answer. The names are few and fixed: never of what somebody sent
public record Response(int status, Map<String, String> headers, String body, Set<String> counts) {

    /// Stands for an answer whose tag the reader has; it leaves as a 304.
    public static final Response UNCHANGED = new Response(200, Map.of(), "");

    public Response {
        headers = Map.copyOf(headers);
        counts = Set.copyOf(counts);
    }

    public Response(int status, Map<String, String> headers, String body) {
        this(status, headers, body, Set.of());
    }

    public static Response ok(Object view) {
        return json(200, view);
    }

    public static Response json(int status, Object view) {
        return new Response(status, Map.of("content-type", MediaTypes.JSON), Json.write(view));
    }

    public static Response text(String mediaType, String body) {
        return new Response(200, Map.of("content-type", mediaType), body);
    }

    /// 308: the method and body stay, and clients may remember it (RFC 9110, section 15.4.9).
    public static Response movedPermanently(String location) {
        return new Response(308, Map.of("location", location), "");
    }

    /// 303: what came of it is there, to be read by GET (RFC 9110, section 15.4.4).
    public static Response seeOther(String location) {
        return new Response(303, Map.of("location", location), "");
    }

    public static Response noContent() {
        return new Response(204, Map.of("cache-control", "no-store"), "");
    }

    /// For its one reader's eyes: nobody in between may keep it.
    public Response notStored() {
        return with("cache-control", "no-store");
    }

    public Response with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body, counts);
    }

    /// Counts one more of each of these metrics.
    public Response counting(Set<String> metrics) {
        Set<String> more = new HashSet<>(counts);
        more.addAll(metrics);
        return new Response(status, headers, body, more);
    }

    /// Tags the answer as showing `source`, whatever else it shows: [Conditional#requireSame] knows
    /// it by the tag.
    public Response tagged(Object source) {
        return with("etag", Conditional.tag(source, body));
    }

    /// May be kept by a CDN and a browser for `seconds`, and shown stale for ten times that while
    /// it is renewed.
    public Response cachedFor(int seconds) {
        return with(
                "cache-control",
                "public, max-age=" + seconds + ", stale-while-revalidate=" + seconds * 10);
    }

    boolean isBytes() {
        return headers.containsKey("content-encoding");
    }

    /// HEAD is answered as GET would be, without the body (RFC 9110, section 9.3.2).
    Response forMethod(String method) {
        return method.equals("HEAD") ? new Response(status, headers, "", counts) : this;
    }
}
