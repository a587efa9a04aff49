package guide.lambda.http;

import guide.lambda.json.Digest;
import guide.lambda.json.Json;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Strong entity tags, `If-None-Match` and `If-Match` (RFC 9110, sections 8.8.3 and 13.1).
public final class Conditional {

    /// Counts what a reader had already.
    private static final String NOT_MODIFIED = "NotModified";

    private static final char VERSION_ENDS = '.';

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
        return matches(request, tag) ? notModified(tagged).counting(Set.of(NOT_MODIFIED)) : tagged;
    }

    /// The strong tag of a body that shows `source`: the digest of the one, and that of the other.
    static String tag(Object source, String body) {
        return '"' + version(source) + VERSION_ENDS + Digest.short128(body) + '"';
    }

    /// Makes sure that a change is made from what is there now (RFC 9110, section 13.1).
    ///
    /// `If-Match` may have the tag of any answer that shows one of `present`. What else the answer
    /// showed may have changed since.
    ///
    /// @param present what is there now; empty where there is nothing
    /// @throws Refusal 412 when what the request was made from is not what is there now
    public static void requireSame(Request request, List<Object> present) {
        Optional<String> expected = request.header("if-match");
        if (isAddition(request) && !present.isEmpty()) {
            throw failed("present", "is there already");
        }
        if (expected.isPresent() && !names(expected.get(), present)) {
            throw present.isEmpty()
                    ? failed("absent", "is not there")
                    : failed("changed", "is not what If-Match names any more");
        }
    }

    /// Makes sure that the request says what it was made from (RFC 6585, section 3).
    ///
    /// @throws Refusal 428 when it has neither `If-Match` nor `If-None-Match: *`
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
        Response bare = new Response(304, Map.of(), "", full.counts());
        for (String kept : new String[] {"etag", "cache-control", "vary"}) {
            String value = full.headers().get(kept);
            bare = value == null ? bare : bare.with(kept, value);
        }
        return bare;
    }
}
