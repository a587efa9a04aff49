package guide.http;

import guide.json.Digest;

import java.util.Arrays;
import java.util.Map;

/// Strong entity tags and `If-None-Match` (RFC 9110, sections 8.8.3 and 13.1.2).
public final class Conditional {

    private Conditional() {}

    /// The response itself, or 304 where the reader has it already. Tags what has no tag by its
    /// bytes.
    static Response answer(Request request, Response response) {
        if (!request.isRead() || response.status() != 200) {
            return response;
        }
        Response tagged =
                response.headers().containsKey("etag")
                        ? response
                        : response.with("etag", '"' + Digest.short128(response.body()) + '"');
        String tag = tagged.headers().getOrDefault("etag", "");
        return matches(request, tag) ? notModified(tagged) : tagged;
    }

    /// True when the reader's `If-None-Match` names `tag`. The comparison is the weak one, as the
    /// RFC asks.
    public static boolean matches(Request request, String tag) {
        return request.header("if-none-match").stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals(tag));
    }

    /// A 304 carries what a cache needs and no body.
    public static Response notModified(Response full) {
        Response bare = new Response(304, Map.of(), "");
        for (String kept : new String[] {"etag", "cache-control", "vary"}) {
            String value = full.headers().get(kept);
            bare = value == null ? bare : bare.with(kept, value);
        }
        return bare;
    }
}
