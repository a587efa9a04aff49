package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;

import guide.lambda.feeds.Feed;
import guide.lambda.gateway.GatewayResponse;
import guide.lambda.json.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Feeds of any texts are documents that programs of others read.
class FeedDocumentTest {

    private static final String WRITABLE =
            "[\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]*";

    /// What XML, JSON or a program that shows a text may stumble over.
    static Stream<String> hostileTexts() {
        return Stream.of(
                "]]>",
                "<![CDATA[ x ]]>",
                "&amp;lt; &#0; &nbsp; &unknown;",
                "<script>alert(1)</script>",
                "</title></feed>",
                "<!DOCTYPE feed [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>&a;",
                "<?xml version=\"1.0\"?>",
                "\u0000\u0001\u0008\u000b\u000c\u000e\u001f\u007f\u0085",
                "a\ud83d",
                "\ude00b",
                "\ude00\ud83d",
                "\ufffe\uffff",
                "\ud83d\ude00 \ud83f\udffe",
                "line\r\nline\rline\u2028line",
                "\"quotes\" 'and' `more`",
                "\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
                "\u2067never ended",
                "{{template}} ${expression} %s");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void anAtomDocumentIsOneWhateverIsInIt(String text) {
        String xml = FeedDocument.text(feedOf(text), ".atom");

        assertThat(AtomRules.faults(xml)).isEmpty();
        SyndFeed read = FeedReaders.rome(xml);
        SyndEntry entry = read.getEntries().getFirst();
        assertThat(read.getTitle()).isEqualTo(shown(text));
        assertThat(entry.getTitle()).isEqualTo(shown(text));
        assertThat(entry.getContents().getFirst().getValue()).matches(WRITABLE);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aJsonFeedIsOneWhateverIsInIt(String text) {
        JsonNode feed = Json.readOwn(FeedDocument.text(feedOf(text), ".json"), JsonNode.class);

        assertThat(JsonFeedRules.faults(feed)).isEmpty();
        assertThat(feed.path("items").get(0).path("title").asText()).isEqualTo(shown(text));
    }

    @Test
    void feedparserReadsAllOfThemAtOnce() {
        Feed feed = feedOf(String.join(" ", hostileTexts().toList()));

        JsonNode read = FeedReaders.feedparser(FeedDocument.text(feed, ".atom"));

        assertThat(read.path("version").asText()).isEqualTo("atom10");
        assertThat(read.path("fault").asText()).isEmpty();
        assertThat(read.path("entries").get(0).path("summary").asText()).isNotEmpty();
        assertThat(read.path("entries").get(0).path("content").asText()).doesNotContain("<script");
    }

    @Test
    void whatIsNoFeedIsNoticed() {
        String good = FeedDocument.text(feedOf("A title"), ".atom");

        assertThat(AtomRules.faults(good)).isEmpty();
        assertThat(AtomRules.faults(good.replaceAll("<id>[^<]*</id>", ""))).isNotEmpty();
        assertThat(AtomRules.faults(good.replace("2026-11-29T", "2026-11-29 "))).isNotEmpty();
        assertThat(AtomRules.faults(good.replaceAll("(?s)<author>.*?</author>", ""))).isNotEmpty();
        assertThat(AtomRules.faults(good.replace("text/html", "html"))).isNotEmpty();
        assertThat(AtomRules.faults(good.replace("</feed>", ""))).isNotEmpty();
        assertThat(JsonFeedRules.faults(Json.readOwn("{\"items\":[{}]}", JsonNode.class)))
                .isNotEmpty();
    }

    /// JSON for who takes no XML; Atom for everybody else.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|application/atom+xml; charset=utf-8",
                "*/*|application/atom+xml; charset=utf-8",
                "application/atom+xml|application/atom+xml; charset=utf-8",
                "application/feed+json|application/feed+json",
                "application/json|application/feed+json",
                "application/feed+json, */*;q=0.1|application/feed+json",
                "application/feed+json, application/atom+xml|application/atom+xml; charset=utf-8",
                "application/rss+xml, application/xml;q=0.9|application/atom+xml; charset=utf-8",
                "text/html,application/xhtml+xml,*/*;q=0.8|application/xml; charset=utf-8",
                "text/html;q=0, */*|application/atom+xml; charset=utf-8"
            })
    void withoutAnExtensionTheHeaderDecides(String accept, String type) {
        GatewayResponse response =
                FeedDocument.answer(
                        feedOf("x"), "", accept.isEmpty() ? Map.of() : Map.of("accept", accept));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().get("content-type")).isEqualTo(type);
        assertThat(response.headers().get("vary")).contains("accept");
    }

    @Test
    void whoTakesNeitherIsToldSoButAnExtensionIsAnAnswer() {
        Map<String, String> image = Map.of("accept", "image/png");

        assertThat(FeedDocument.answer(feedOf("x"), "", image).status()).isEqualTo(406);
        assertThat(FeedDocument.answer(feedOf("x"), ".atom", image).status()).isEqualTo(200);
        assertThat(FeedDocument.answer(feedOf("x"), ".json", image).status()).isEqualTo(200);
    }

    @Test
    void theTagsOfTheFormatsAreDifferent() {
        String atom = FeedDocument.answer(feedOf("x"), ".atom", Map.of()).headers().get("etag");
        Map<String, String> same = Map.of("if-none-match", "W/" + atom);

        assertThat(FeedDocument.answer(feedOf("x"), ".atom", same).status()).isEqualTo(304);
        assertThat(FeedDocument.answer(feedOf("x"), ".json", same).status()).isEqualTo(200);
    }

    private static Feed feedOf(String text) {
        return FeedDocument.feed(text, FeedDocument.entry(text, "<p>" + text + "</p>"));
    }

    /// On one line, and with U+FFFD for what no document can have.
    private static String shown(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.matches(WRITABLE + "|\r") ? c : "\ufffd")
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }
}
