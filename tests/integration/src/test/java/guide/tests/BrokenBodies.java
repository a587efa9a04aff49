package guide.tests;

import org.junit.jupiter.params.provider.Arguments;

import java.util.List;
import java.util.stream.Stream;

/// Bodies of `POST /v1/comments` that are refused: the body, the status, what is wrong.
final class BrokenBodies {

    private static final String AUTHOR = "\"author\":{\"name\":\"Ada\"}";
    private static final String PAGE = "\"thread\":\"page:/broken/\"";

    private BrokenBodies() {}

    static Stream<Arguments> all() {
        return Stream.of(notJson(), texts(), fields()).flatMap(List::stream);
    }

    private static List<Arguments> notJson() {
        return List.of(
                refused("", "empty"),
                refused("{\"thread\":\"page:/", "cut off"),
                refused("null", "null"),
                refused("[]", "an array"),
                refused("[".repeat(10_000) + "]".repeat(10_000), "deep arrays"),
                refused("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "deep objects"),
                Arguments.of("{\"body\":\"" + "a".repeat(1_000_000) + "\"}", 413, "a megabyte"),
                refused("{" + PAGE + ",\"body\":\"a\",\"body\":\"b\"," + AUTHOR + "}", "twice"),
                refused(with("\"body\":\"a\"") + " {}", "trailing text"));
    }

    private static List<Arguments> texts() {
        return List.of(
                refused(with("\"body\":1"), "a number for a text"),
                refused(with("\"body\":\"\""), "an empty text"),
                refused(with("\"body\":\" \\n\""), "a blank text"),
                refused(with("\"body\":\"a\\u0000b\""), "NUL"),
                refused(with("\"body\":\"a\\u0007b\""), "a control character"),
                refused(with("\"body\":\"a\\ud800b\""), "half a surrogate pair"));
    }

    private static List<Arguments> fields() {
        return List.of(
                refused("{" + PAGE + ",\"body\":\"a\"}", "no author"),
                refused(with("\"body\":\"a\",\"colour\":1"), "an unknown field"),
                refused(with("\"body\":\"a\",\"kind\":\"poem\""), "an unknown kind"),
                refused(with("\"body\":\"a\",\"parent\":\"x\""), "a parent that is no id"),
                refused(on("blog"), "a thread of no shape"),
                refused(on("page:x"), "a page without a path"),
                refused(on("framework:nothere"), "an unknown framework"),
                refused(on("comparison:flask-vs-django"), "another order"),
                refused(on("claim:nothere"), "an unknown claim"));
    }

    private static Arguments refused(String body, String what) {
        return Arguments.of(body, 400, what);
    }

    private static String with(String fields) {
        return "{" + PAGE + "," + fields + "," + AUTHOR + "}";
    }

    private static String on(String thread) {
        return "{\"thread\":\"" + thread + "\",\"body\":\"a\"," + AUTHOR + "}";
    }
}
