package guide.local.front;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A response of the API, as the front has it.
final class FrontAnswer {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Instant at;
    private final Instant made;
    private final CacheLifetime lifetime;

    /// @param headers with their names in lower case
    /// @param at when it was asked for
    FrontAnswer(int status, Map<String, List<String>> headers, byte[] body, Instant at) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.at = at;
        lifetime = status == 200 ? CacheLifetime.of(header("cache-control")) : CacheLifetime.NONE;
        String age = header("age");
        made = at.minusSeconds(age.matches("[0-9]{1,9}") ? Long.parseLong(age) : 0);
    }

    int status() {
        return status;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    CacheLifetime lifetime() {
        return lifetime;
    }

    /// How old it is: what it was when it came, and the time since.
    Duration age(Instant now) {
        return Duration.between(made, now);
    }

    boolean isFresh(Instant now) {
        return age(now).compareTo(Duration.ofSeconds(lifetime.freshSeconds())) < 0;
    }

    /// True while it may be sent although it is no longer fresh.
    boolean isUsable(Instant now) {
        Duration most = Duration.ofSeconds(lifetime.freshSeconds() + lifetime.staleSeconds());
        return age(now).compareTo(most) < 0;
    }

    /// The same body, of which a 304 has just said that it is still good.
    FrontAnswer confirmedBy(FrontAnswer notModified) {
        Map<String, List<String>> all = new LinkedHashMap<>(headers);
        all.remove("age");
        all.putAll(notModified.headers);
        return new FrontAnswer(status, all, body, notModified.at);
    }

    /// Whether the reader has it (RFC 9110, section 13.1.2).
    boolean isHeldBy(String ifNoneMatch) {
        String tag = header("etag");
        for (String each : ifNoneMatch.split(",", -1)) {
            String held = each.strip();
            if (held.equals("*") || (!tag.isEmpty() && weak(held).equals(weak(tag)))) {
                return true;
            }
        }
        return false;
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
