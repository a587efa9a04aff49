package guide.lambda.http;

import gg.jte.html.HtmlContent;

import guide.lambda.html.HtmlRenderer;
import guide.lambda.json.EscapedText;
import guide.lambda.json.Json;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// An HTTP response: a status, headers by lower-case name, and a text body (empty for none).
///
/// With a `content-encoding`, and of a type that is no text, the body is the Base64 of the bytes to
/// send.
///
/// @param counts the metrics that this response increments; they are not sent to the client. The
///   names are few and fixed, and never come from what somebody sent
/// @param escaped the body as it stands in the function's JSON; null where nobody escaped it yet
public record Response(
        int status,
        Map<String, String> headers,
        String body,
        Set<String> counts,
        @Nullable EscapedText escaped) {

    private static final String CACHE_CONTROL = "cache-control";
    private static final String NO_STORE = "no-store";

    /// Stands for a response whose entity tag the client has; it is sent as a 304.
    public static final Response UNCHANGED = new Response(200, Map.of(), "");

    public Response {
        headers = Map.copyOf(headers);
        counts = Set.copyOf(counts);
    }

    public Response(int status, Map<String, String> headers, String body) {
        this(status, headers, body, Set.of());
    }

    public Response(int status, Map<String, String> headers, String body, Set<String> counts) {
        this(status, headers, body, counts, null);
    }

    public static Response ok(Object view) {
        return json(200, view);
    }

    /// As [#ok(Object)], written by tokens.
    public static Response ok(JsonDocument view) {
        return json(200, view);
    }

    /// As [#json(int, Object)], written by tokens.
    public static Response json(int status, JsonDocument view) {
        return ofJson(status, JsonWriter.text(view));
    }

    public static Response json(int status, Object view) {
        return ofJson(status, Json.write(view));
    }

    private static Response ofJson(int status, String json) {
        return new Response(status, Map.of("content-type", MediaTypes.JSON), json);
    }

    public static Response text(String mediaType, String body) {
        return new Response(200, Map.of("content-type", mediaType), body);
    }

    /// 200 with bytes of a type that [MediaTypes#isBytes] knows; of any other, they would be sent
    /// as text.
    public static Response bytes(String mediaType, byte[] body) {
        if (!MediaTypes.isBytes(mediaType)) {
            throw new IllegalArgumentException(mediaType + " is text");
        }
        return text(mediaType, Base64.getEncoder().encodeToString(body));
    }

    /// 200 with what a template makes.
    public static Response html(HtmlContent content) {
        return text(MediaTypes.HTML, HtmlRenderer.render(content));
    }

    /// 308: method and body stay the same, and clients may cache it (RFC 9110, section 15.4.9).
    public static Response movedPermanently(String location) {
        return new Response(308, Map.of("location", location), "");
    }

    /// 307, not to be kept: another time it may lead elsewhere (RFC 9110, section 15.4.8).
    public static Response movedForNow(String location) {
        return new Response(307, Map.of("location", location), "").notStored();
    }

    /// 303: the result can be read there with GET (RFC 9110, section 15.4.4).
    public static Response seeOther(String location) {
        return new Response(303, Map.of("location", location), "");
    }

    public static Response noContent() {
        return new Response(204, Map.of(CACHE_CONTROL, NO_STORE), "");
    }

    /// Forbids every cache to store the response.
    public Response notStored() {
        return with(CACHE_CONTROL, NO_STORE);
    }

    /// False where [#notStored] has said so.
    public boolean isStored() {
        return !NO_STORE.equals(headers.get(CACHE_CONTROL));
    }

    /// Returns the same with another status.
    public Response withStatus(int other) {
        return new Response(other, headers, body, counts, escaped);
    }

    public Response with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body, counts, escaped);
    }

    /// Returns the same with its body escaped, for a response that is kept to be sent again.
    public Response escapedOnce() {
        return new Response(status, headers, body, counts, EscapedText.of(body));
    }

    /// Increments each of these metrics.
    public Response counting(Set<String> metrics) {
        Set<String> more = new HashSet<>(counts);
        more.addAll(metrics);
        return new Response(status, headers, body, more, escaped);
    }

    /// Sets an entity tag by which [Conditional#requireSame] recognises that this response
    /// represents `source`, whatever else it contains.
    public Response tagged(Object source) {
        return with("etag", Conditional.tag(source, body));
    }

    /// As [#tagged(Object)], for a source that is written by tokens.
    public Response tagged(JsonDocument source) {
        return with("etag", Conditional.tag(source, body));
    }

    /// Lets CDNs and browsers cache the response for `seconds`, and use it stale for ten times as
    /// long while they revalidate it.
    public Response cachedFor(int seconds) {
        return with(
                CACHE_CONTROL,
                "public, max-age=" + seconds + ", stale-while-revalidate=" + seconds * 10);
    }

    /// Lets browsers cache for five seconds what readers write to. A CDN may do so for three,
    /// because a function may have kept it for two already; and for as long again as browsers while
    /// it asks for the new one, so that of many readers none waits.
    public Response cachedBriefly() {
        return with(CACHE_CONTROL, "public, max-age=5, s-maxage=3, stale-while-revalidate=5");
    }

    boolean isBase64() {
        return isEncoded() || MediaTypes.isBytes(headers.getOrDefault("content-type", ""));
    }

    /// Whether it is compressed.
    boolean isEncoded() {
        return headers.containsKey("content-encoding");
    }

    /// The bytes to send.
    byte[] sent() {
        return isBase64()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    /// Removes the body from the response to a HEAD request (RFC 9110, section 9.3.2).
    Response forMethod(String method) {
        return method.equals("HEAD") ? new Response(status, headers, "", counts) : this;
    }
}
