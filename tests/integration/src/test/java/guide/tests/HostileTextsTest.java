package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.testing.MarkdownElements;
import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hostile texts are rendered as text, verified with a real HTML parser.
@Tag("tables")
class HostileTextsTest {

    private static final Set<String> PAGE_TAGS =
            Set.of(
                    "section",
                    "article",
                    "b",
                    "time",
                    "small",
                    "div",
                    "q",
                    "del",
                    "ins",
                    "bdi",
                    "form",
                    "details",
                    "summary",
                    "input",
                    "label",
                    "textarea",
                    "select",
                    "option",
                    "button");

    /// What turns the direction of the text behind it, which may reach no further than its own
    /// block.
    private static final Pattern TURNS = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "start");

    private final Service service = Service.RUNNING;
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    static List<String> texts() {
        return HostileTexts.all();
    }

    static List<String> schemes() {
        return HostileTexts.schemes().toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void asABodyTheyAreText(String text) {
        JsonNode posted = post("x " + text, "Ada", "").json();

        assertThat(Jsoup.parseBodyFragment(posted.path("html").asText()).body().select("*"))
                .filteredOn(element -> !element.nameIs("body"))
                .allSatisfy(HostileTextsTest::assertHarmless);
        assertPageIsHarmless();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void asANameTheyAreRejectedOrText(String text) {
        Answer answer = post("Hello", text, "");

        assertThat(answer.status()).isIn(201, 400);
        assertPageIsHarmless();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void asAnAuthorsAddressTheyAreRejected(String url) {
        assertThat(post("Hello", "Ada", url).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void asAQuoteAndAsAProposedTextTheyAreText(String text) {
        Map<String, Object> suggestion = new HashMap<>();
        suggestion.put("exact", "x " + text);
        suggestion.put("proposed", text + " y");
        Answer answer = post("suggestion", "suggestion", suggestion);

        assertThat(answer.status()).isIn(201, 400);
        assertPageIsHarmless();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void asALibrarysNameAndLanguageTheyAreRejectedOrText(String text) {
        Map<String, Object> library = new HashMap<>();
        library.put("name", "a " + text);
        library.put("language", text);
        library.put("link", "https://example.org/");
        Answer answer = post("review-request", "request", library);

        assertThat(answer.status()).isIn(202, 400);
        if (answer.status() == 202) {
            Moderator.named(service, "grace").decide(answer.json(), "publish", "");
        }
        assertPageIsHarmless();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void asALibrarysLinkOrAnEditsSourceTheyAreRejected(String url) {
        Map<String, Object> library = Map.of("name", "FastAPI", "language", "Python", "link", url);
        Map<String, Object> edit =
                Map.of(
                        "target", "frameworks/flask/tagline",
                        "proposed", "Small",
                        "source", url);

        assertThat(post("review-request", "request", library).status()).isEqualTo(400);
        assertThat(post("edit", "edit", edit).status()).isEqualTo(400);
    }

    @Test
    void theParserSeesWhatABrowserWould() {
        assertThat(Jsoup.parseBodyFragment("<p><img src=x onerror=a()>").select("img")).hasSize(1);
    }

    private void assertPageIsHarmless() {
        String page = service.get("/v1/comments.html?thread=" + thread).raw().body();

        assertThat(Jsoup.parseBodyFragment(page).body().select("*"))
                .filteredOn(element -> !element.nameIs("body"))
                .extracting(Element::normalName)
                .allMatch(tag -> MarkdownElements.ALLOWED.contains(tag) || PAGE_TAGS.contains(tag));
        assertThat(Jsoup.parseBodyFragment(page).select("*"))
                .flatExtracting(element -> element.attributes().asList())
                .extracting(Attribute::getKey)
                .noneMatch(name -> name.startsWith("on") || name.equals("style"));
        assertThat(Jsoup.parseBodyFragment(page).getElementsMatchingOwnText(TURNS))
                .allMatch(element -> element.closest("[dir=auto], bdi") != null);
        assertThat(Jsoup.parseBodyFragment(page).select("[href], [action], [src]"))
                .allSatisfy(
                        element ->
                                assertThat(scheme(element.attr("href") + element.attr("action")))
                                        .isIn("http", "https", "mailto", ""));
    }

    private static void assertHarmless(Element element) {
        assertThat(MarkdownElements.ALLOWED).contains(element.normalName());
        assertThat(ATTRIBUTES)
                .containsAll(
                        element.attributes().asList().stream().map(Attribute::getKey).toList());
        if (element.hasAttr("href")) {
            assertThat(scheme(element.attr("href"))).isIn("http", "https", "mailto", "");
            assertThat(element.attr("rel")).isEqualTo("nofollow ugc noopener");
        }
    }

    /// As browsers find it: white space and control characters in front, and breaks within, do not
    /// count. Empty for an address without one.
    private static String scheme(String address) {
        String seen = address.replaceAll("^[\\x00-\\x20]+|[\\t\\n\\r]", "");
        Matcher scheme = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):").matcher(seen);
        return scheme.find() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private Answer post(String body, String name, String url) {
        return service.post(
                Json.write(
                        Map.of(
                                "thread", thread,
                                "body", body,
                                "author", Map.of("name", name, "url", url))));
    }

    private Answer post(String kind, String field, Map<String, Object> content) {
        return service.post(
                Json.write(
                        Map.of(
                                "thread",
                                thread,
                                "kind",
                                kind,
                                "body",
                                "Look",
                                "author",
                                Map.of("name", "Ada"),
                                field,
                                content)));
    }
}
