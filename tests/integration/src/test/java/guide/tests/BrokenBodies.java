package guide.tests;

import org.junit.jupiter.params.provider.Arguments;

import java.util.List;
import java.util.stream.Stream;

/// Bodies of `POST /v1/comments` that are rejected: the body, the status, what is wrong.
final class BrokenBodies {

    private static final String AUTHOR = "\"author\":{\"name\":\"Ada\"}";
    private static final String PAGE = "\"thread\":\"page:/broken/\"";

    private BrokenBodies() {}

    static Stream<Arguments> all() {
        return Stream.of(notJson(), texts(), fields()).flatMap(List::stream);
    }

    private static List<Arguments> notJson() {
        return List.of(
                rejected("", "empty"),
                rejected("{\"thread\":\"page:/", "cut off"),
                rejected("null", "null"),
                rejected("[]", "an array"),
                rejected("[".repeat(10_000) + "]".repeat(10_000), "deep arrays"),
                rejected("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "deep objects"),
                Arguments.of("{\"body\":\"" + "a".repeat(1_000_000) + "\"}", 413, "a megabyte"),
                rejected("{" + PAGE + ",\"body\":\"a\",\"body\":\"b\"," + AUTHOR + "}", "twice"),
                rejected(with("\"body\":\"a\"") + " {}", "trailing text"));
    }

    private static List<Arguments> texts() {
        return List.of(
                rejected(with("\"body\":1"), "a number for a text"),
                rejected(with("\"body\":\"\""), "an empty text"),
                rejected(with("\"body\":\" \\n\""), "a blank text"),
                rejected(with("\"body\":\"a\\u0000b\""), "NUL"),
                rejected(with("\"body\":\"a\\u0007b\""), "a control character"),
                rejected(with("\"body\":\"a\\ud800b\""), "half a surrogate pair"));
    }

    private static List<Arguments> fields() {
        return List.of(
                rejected("{" + PAGE + ",\"body\":\"a\"}", "no author"),
                rejected(with("\"body\":\"a\",\"colour\":1"), "an unknown field"),
                rejected(with("\"body\":\"a\",\"kind\":\"poem\""), "an unknown kind"),
                rejected(with("\"body\":\"a\",\"parent\":\"x\""), "a parent that is no id"),
                rejected(on("blog"), "a thread of no shape"),
                rejected(on("page:x"), "a page without a path"),
                rejected(on("framework:nothere"), "an unknown framework"),
                rejected(on("comparison:flask-vs-django"), "another order"),
                rejected(on("claim:nothere"), "an unknown claim"));
    }

    private static Arguments rejected(String body, String what) {
        return Arguments.of(body, 400, what);
    }

    private static String with(String fields) {
        return "{" + PAGE + "," + fields + "," + AUTHOR + "}";
    }

    private static String on(String thread) {
        return "{\"thread\":\"" + thread + "\",\"body\":\"a\"," + AUTHOR + "}";
    }
}
