package guide.lambda.http;

import guide.lambda.json.Digest;
import guide.lambda.json.Json;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Conditional requests: strong entity tags, `If-None-Match` and `If-Match` (RFC 9110, sections
/// 8.8.3 and 13.1).
public final class Conditional {

    /// The metric that counts responses with status 304.
    private static final String NOT_MODIFIED = "NotModified";

    private static final char VERSION_ENDS = '.';

    private Conditional() {}

    /// Returns the response, or a 304 if the client has it already.
    static Response apply(Request request, Response response) {
        if (!request.isRead() || response.status() != 200) {
            return response;
        }
        Response tagged = tagged(response);
        String tag = tagged.headers().getOrDefault("etag", "");
        return matches(request, tag) ? notModified(tagged).counting(Set.of(NOT_MODIFIED)) : tagged;
    }

    /// Returns the response with an entity tag: the digest of its body, unless it has one already.
    public static Response tagged(Response response) {
        return response.headers().containsKey("etag")
                ? response
                : response.with("etag", '"' + Digest.short128(response.body()) + '"');
    }

    /// Returns the strong entity tag of a body that represents `source`: the digests of both.
    static String tag(Object source, String body) {
        return tag(version(source), body);
    }

    /// As [#tag(Object, String)], for a source that is written by tokens.
    static String tag(JsonDocument source, String body) {
        return tag(Digest.short128(JsonWriter.text(source)), body);
    }

    private static String tag(String version, String body) {
        return '"' + version + VERSION_ENDS + Digest.short128(body) + '"';
    }

    /// Checks that a change is based on the current state (RFC 9110, section 13.1).
    ///
    /// `If-Match` may contain the entity tag of any response that represents one of `present`;
    /// whatever else that response contained may have changed since.
    ///
    /// @param present the current state in each representation; empty if it does not exist
    /// @throws ProblemException 412 if the request is based on another state than the current one
    public static void requireSame(Request request, List<Object> present) {
        Optional<String> expected = request.header("if-match");
        if (isAddition(request) && !present.isEmpty()) {
            throw failed("present", "already exists");
        }
        if (expected.isPresent() && !names(expected.get(), present)) {
            throw present.isEmpty()
                    ? failed("absent", "does not exist")
                    : failed("changed", "has changed since the version in If-Match");
        }
    }

    /// Checks that the request states which version it is based on (RFC 6585, section 3).
    ///
    /// @throws ProblemException 428 if it has neither `If-Match` nor `If-None-Match: *`
    public static void requireCondition(Request request) {
        if (request.header("if-match").isEmpty() && !isAddition(request)) {
            throw new ProblemException(new Problem.PreconditionRequired());
        }
    }

    private static boolean isAddition(Request request) {
        return request.header("if-none-match").filter("*"::equals).isPresent();
    }

    private static boolean names(String header, List<Object> present) {
        List<String> versions = present.stream().map(Conditional::version).toList();
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(
                        each ->
                                each.equals("*")
                                        ? !versions.isEmpty()
                                        : versions.stream()
                                                .anyMatch(
                                                        v ->
                                                                each.startsWith(
                                                                        '"' + v + VERSION_ENDS)));
    }

    private static String version(Object source) {
        return Digest.short128(Json.write(source));
    }

    private static ProblemException failed(String state, String rule) {
        return new ProblemException(new Problem.PreconditionFailed(state, rule));
    }

    /// Returns true if `If-None-Match` contains `tag`. The comparison is weak, as the RFC requires.
    public static boolean matches(Request request, String tag) {
        String plain = Compression.plainTag(tag);
        return request.header("if-none-match").stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(Conditional::plain)
                .anyMatch(each -> each.equals("*") || each.equals(plain));
    }

    /// Returns the strong tag of the uncompressed form that a tag in a header stands for.
    public static String plain(String sent) {
        String tag = sent.strip();
        return Compression.plainTag(tag.startsWith("W/") ? tag.substring(2) : tag);
    }

    /// Returns the 304 for a response: the headers that a cache needs, and no body.
    public static Response notModified(Response full) {
        Response bare = new Response(304, Map.of(), "", full.counts());
        for (String kept : new String[] {"etag", "cache-control", "vary"}) {
            String value = full.headers().get(kept);
            bare = value == null ? bare : bare.with(kept, value);
        }
        return bare;
    }
}
