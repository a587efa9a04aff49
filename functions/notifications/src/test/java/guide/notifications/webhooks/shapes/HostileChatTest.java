package guide.notifications.webhooks.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.notifications.outbound.OutboundRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whatever somebody typed, a chat shows it and does nothing with it.
class HostileChatTest {

    private static final URI ADDRESS = URI.create("https://chat.example/hook");

    static Stream<String> hostile() {
        return Stream.of(
                "@everyone @here @room @channel",
                "<!channel> <!here> <@U012AB3CD> <#C012AB3CD>",
                "<@123456789012345678> <@&123456789012345678>",
                "https://evil.example/x http:\\\\evil.example ftp://a",
                "evil.example www.evil.example evil.example/path",
                "[click](https://evil.example) ![image](https://evil.example/x.png)",
                "<https://evil.example|click>",
                "mailto:a@evil.example tel:+123",
                "```\n@everyone\n```",
                "**bold** __x__ ~~x~~ ||spoiler|| # heading\n> quote",
                "/delete /start@bot #tag",
                "\u202Etxt.exe\u202C \u2066x\u2069 a\u0000b\u0007",
                "\"}],\"content\":\"@everyone\"}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingIsAMentionALinkACommandOrMarkup(String typed) {
        for (OutboundRequest request : requests(typed, "page:/" + 1 + "/")) {
            assertThat(request.body())
                    .doesNotContain("@everyone", "@here", "@room", "@channel", "<!", "<@", "<#")
                    .doesNotContain("://", "evil.example", "www.", "](", "mailto:", "tel:")
                    .doesNotContain("**", "__", "~~", "||", "/start", "/delete", "#tag")
                    .doesNotContain("\u202E", "\u2066", "\\u0000", "\\u0007");
            // Discord's own block, and no other.
            assertThat(request.body().split("```", -1).length).isIn(1, 3);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatWasTypedAsANameOrAPageIsNoMore(String typed) {
        for (OutboundRequest request : requests(typed.replace('\n', ' '), "page:/@everyone/")) {
            assertThat(request.body()).doesNotContain("@everyone", "://", "evil.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße, 日本語 👩‍💻!", "a b\nc"})
    void whatPeopleWriteIsStillThere(String typed) {
        String quoted = message(typed, "page:/x/").quoted();

        assertThat(quoted.replace("\u200B", "")).contains(typed.replace("\u200D", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {299, 300, 301, 10_000})
    void aTextIsCutAt300Characters(int characters) {
        String quoted = message("Ada", "page:/x/", "😀".repeat(characters)).quoted();

        long shown = quoted.codePoints().filter(c -> c == "😀".codePointAt(0)).count();
        assertThat(shown).isEqualTo(Math.min(300, characters));
        assertThat(quoted.endsWith("…")).isEqualTo(characters > 300);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aServiceIsToldInItsOwnTermsThatItIsText(String typed) {
        ChatMessage message = message(typed, "page:/x/");
        JsonNode discord = body(ChatRequests.discord(ADDRESS, Map.of(), message));
        JsonNode telegram = body(ChatRequests.telegram(ADDRESS, Map.of(), "-1", message));
        JsonNode matrix = body(ChatRequests.matrix(ADDRESS, Map.of(), "!r:x", "evt_1", message));
        JsonNode slack = body(ChatRequests.slack(ADDRESS, Map.of(), message));

        assertThat(discord.path("allowed_mentions").path("parse").isEmpty()).isTrue();
        assertThat(discord.path("flags").asInt()).isEqualTo(4);
        JsonNode pre = telegram.path("entities").get(0);
        int from = pre.path("offset").asInt();
        assertThat(telegram.path("text").asText().substring(from, from + message.quoted().length()))
                .isEqualTo(message.quoted());
        assertThat(pre.path("length").asInt()).isEqualTo(message.quoted().length());
        assertThat(telegram.has("parse_mode")).isFalse();
        assertThat(matrix.path("m.mentions").isEmpty()).isTrue();
        assertThat(matrix.has("formatted_body")).isFalse();
        assertThat(slack.path("text").asText()).isEqualTo(message.headline());
    }

    @Test
    void aMessageFitsIntoEveryService() {
        for (String typed : List.of("日".repeat(300), "@".repeat(300), "😀".repeat(300))) {
            ChatMessage message = message(typed, "page:/" + "x".repeat(280));

            assertThat(message.quoted().length()).isBetween(900, 1_200);
            assertThat(message.quoted()).endsWith("…").doesNotContain("?", "\uD83D…");
            assertThat(message.quoted().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_601);
        }
    }

    @Test
    void aLinkLeadsToTheDeskAlone() {
        String held =
                Json.write(
                        Map.of(
                                "type",
                                "contribution.held",
                                "data",
                                Map.of("contribution", Map.of("id", "abc", "author", "Ada"))));
        ChatMessage message = ChatMessage.of(held, "https://guide.example");
        String desk = "https://guide.example/desk/#queue/abc";

        assertThat(message.link()).isEqualTo(desk);
        assertThat(body(ChatRequests.ntfy(ADDRESS, Map.of(), message)).path("click").asText())
                .isEqualTo(desk);
        assertThat(ChatRequests.slack(ADDRESS, Map.of(), message).body()).contains(desk);
        assertThat(ChatRequests.discord(ADDRESS, Map.of(), message).body())
                .contains("```\\n" + desk);
        assertThat(ChatMessage.of(held, "").link()).isEmpty();
        assertThat(
                        body(ChatRequests.ntfy(ADDRESS, Map.of(), ChatMessage.of(held, "")))
                                .has("click"))
                .isFalse();
    }

    private static JsonNode body(OutboundRequest request) {
        return Json.readOwn(request.body(), JsonNode.class);
    }

    private static List<OutboundRequest> requests(String typed, String thread) {
        ChatMessage message = message(typed, thread);
        return List.of(
                ChatRequests.slack(ADDRESS, Map.of(), message),
                ChatRequests.discord(ADDRESS, Map.of(), message),
                ChatRequests.telegram(ADDRESS, Map.of(), "-100", message),
                ChatRequests.matrix(ADDRESS, Map.of(), "!r:x", "evt_1", message),
                ChatRequests.ntfy(ADDRESS, Map.of(), message));
    }

    private static ChatMessage message(String typed, String thread) {
        return message(typed, thread, typed);
    }

    private static ChatMessage message(String author, String thread, String text) {
        Map<?, ?> contribution =
                Map.of("author", author, "kind", "comment", "thread", thread, "text", text);
        Map<?, ?> reason = Map.of("rule", "words", "detail", author);
        return ChatMessage.of(
                Json.write(
                        Map.of(
                                "type",
                                "contribution.held",
                                "data",
                                Map.of("contribution", contribution, "reasons", List.of(reason)))),
                "");
    }
}
