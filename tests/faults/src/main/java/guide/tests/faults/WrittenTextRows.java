package guide.tests.faults;

import static guide.tests.faults.Row.tested;
import static guide.tests.faults.Row.tried;

import java.util.List;
import java.util.Map;

/// Section 5: text that people really write.
final class WrittenTextRows {

    private WrittenTextRows() {}

    static List<Row> all() {
        return List.of(
                tried(
                        "5.1",
                        "three lines",
                        guide ->
                                guide.visitor()
                                        .preview("First\nSecond\nThird")
                                        .shows("First<br />")
                                        .shows("Second<br />")),
                tried("5.2", "a signature, a heading", WrittenTextRows::headings),
                tried("5.3", "strike-through, table, fence, task", WrittenTextRows::gitHub),
                tried("5.4", "a footnote, a host without a scheme", WrittenTextRows::addresses),
                tried("5.5", "names of many scripts", WrittenTextRows::names, "WrittenTextTest"),
                tried("5.6", "what shows nothing", WrittenTextRows::blank),
                tried("5.7", "addresses of authors", WrittenTextRows::sites, "WebAddressTest"),
                tried(
                        "5.8",
                        "U+000B, U+000C, U+0085",
                        guide ->
                                guide.visitor()
                                        .preview("a\u000Bb\fc\u0085d")
                                        .is(200)
                                        .shows("a<br")),
                tested("5.9", "a paste of 12 000 characters", "LongTextsTest"),
                tested(
                        "5.10",
                        "a Hebrew and an English paragraph",
                        "SameTextTest#everyBlockHasItsOwnDirection"),
                tried(
                        "5.11",
                        "U+FB2C 10 000 times",
                        guide -> guide.visitor().preview("\ufb2c".repeat(10_000)).refuses("/body")),
                tried("5.12", "U+2028 and U+FFFE in a name", WrittenTextRows::noXml));
    }

    private static void headings(RunningGuide guide) {
        guide.visitor().preview("Great post!\n--\nAda").is(200).hides("<h");
        guide.visitor().preview("# Big").is(200).hides("<h1").shows("<strong>Big");
    }

    private static void gitHub(RunningGuide guide) {
        Visitor visitor = guide.visitor();
        visitor.preview("~~x~~").shows("<del>x</del>");
        visitor.preview("|a|b|\n|-|-|\n|1|2|").shows("<table>");
        visitor.preview("```java\nint a;\n```").shows("language-java");
        visitor.preview("- [ ] later").shows("checkbox");
    }

    private static void addresses(RunningGuide guide) {
        guide.visitor().preview("Text[^1]\n\n[^1]: Note").is(200).hides("<a ").shows("[^1]");
        guide.visitor().preview("[google](google.com)").is(200).shows("https://google.com");
    }

    private static void names(RunningGuide guide) {
        for (String name : List.of("علی\u200cرضا", "1\ufe0f\u20e3", "🇩🇪", "👩\u200d💻")) {
            post(guide, Map.of("name", name)).is(202);
        }
    }

    private static void blank(RunningGuide guide) {
        post(guide, Map.of("name", "\u00a0")).refuses("/author/name");
        guide.visitor().preview("\u200b").refuses("/body");
        guide.visitor().preview("![](x.png)").refuses("/body");
    }

    private static void sites(RunningGuide guide) {
        Map<String, String> typed =
                Map.of(
                        "example.org", "https://example.org/",
                        "https://münchen.de/", "https://xn--mnchen-3ya.de/",
                        "https://my_host.example.org/", "https://my_host.example.org/",
                        " https://example.org/ ", "https://example.org/");
        typed.forEach(
                (text, address) -> {
                    GuideAnswer said = post(guide, Map.of("name", "Ada", "url", text)).is(202);
                    String taken = said.json().path("author").path("url").asText();
                    said.holds(taken.equals(address), text + " becomes " + taken);
                });
    }

    private static void noXml(RunningGuide guide) {
        post(guide, Map.of("name", "Ada\u2028")).refuses("/author/name");
        post(guide, Map.of("name", "Ada\ufffe")).refuses("/author/name");
    }

    private static GuideAnswer post(RunningGuide guide, Map<String, String> author) {
        return guide.visitor()
                .send(
                        "POST",
                        "/v1/comments",
                        RunningGuide.with(
                                RunningGuide.comment(guide.thread(), "Hello"), "author", author));
    }
}
