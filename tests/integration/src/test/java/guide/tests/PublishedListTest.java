package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.spam.SpamSettings;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Moderators find what is published, and take it back from there.
@Tag("tables")
class PublishedListTest {

    private static final Service SERVICE =
            Service.with(
                    new SpamSettings(
                            0,
                            0,
                            new SpamSettings.Layers(false, 0, false, false, false),
                            List.of()));
    private static final FollowedStream STREAM = new FollowedStream(SERVICE);

    private final Service service = SERVICE;
    private final Moderator grace = Moderator.named(service, "grace");
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private final JsonNode first = post("The first " + word);
    private final JsonNode second = post("The **second** " + word + " is a Café");

    @Test
    void whatIsPublishedIsFoundByItsWordsNewestFirst() {
        follow();

        assertThat(bodies("&q=" + word)).containsExactly(id(second), id(first));
        assertThat(bodies("&q=CAFE%20" + word)).containsExactly(id(second));
        assertThat(bodies("&q=tea%20" + word)).isEmpty();
    }

    @Test
    void itIsFoundByThreadAuthorKindAndDay() {
        follow();
        String author = found("&q=" + word).path(0).path("authorId").asText();
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        assertThat(bodies("&thread=" + thread)).containsExactly(id(second), id(first));
        assertThat(bodies("&author=" + author)).containsExactly(id(second));
        assertThat(bodies("&kind=edit&thread=" + thread)).isEmpty();
        assertThat(bodies("&kind=comment&thread=" + thread)).hasSize(2);
        assertThat(bodies("&day=" + today + "&thread=" + thread)).hasSize(2);
        assertThat(bodies("&day=2020-02-29&thread=" + thread)).isEmpty();
        assertThat(found("").size()).isBetween(2, 20);
    }

    @Test
    void aPageGoesOn() {
        follow();
        JsonNode page = list("&limit=1&thread=" + thread).json();
        JsonNode rest =
                list("&limit=1&thread=" + thread + "&cursor=" + page.path("next").asText()).json();

        assertThat(page.path("items").path(0).path("id").asText()).isEqualTo(id(second));
        assertThat(rest.path("items").path(0).path("id").asText()).isEqualTo(id(first));
        assertThat(list("&limit=1&q=" + word + "&cursor=" + page.path("next").asText()).status())
                .isEqualTo(400);
    }

    @Test
    void whatIsTakenBackLeavesTheListAndComesBackToIt() {
        follow();
        JsonNode item = found("&q=" + word).path(0);
        String match = "\"" + item.path("revision").asInt() + "\"";
        assertThat(grace.decide(item, "remove", "Ads", "If-Match", match).status()).isEqualTo(200);
        follow();
        assertThat(bodies("&q=" + word)).containsExactly(id(first));

        assertThat(grace.decide(item, "restore", "").status()).isEqualTo(200);
        follow();
        assertThat(bodies("&q=" + word)).containsExactly(id(second), id(first));
    }

    @ParameterizedTest
    @CsvSource({
        "day=2026-13-01, day",
        "day=1969-12-31, day",
        "day=today, day",
        "q=a, q",
        "q=%2C, q",
        "thread=x, thread",
        "author=x, author",
        "kind=x, kind",
        "site=x, site",
        "cursor=x, cursor",
        "limit=0, limit"
    })
    void whatBreaksARuleIsRefused(String parameter, String named) {
        Answer refused = list("&" + parameter);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("parameter").asText())
                .isEqualTo(named);
    }

    @Test
    void aQueryHasAtMostTwoHundredCharacters() {
        assertThat(list("&q=" + "x".repeat(200)).status()).isEqualTo(200);
        assertThat(list("&q=" + "x".repeat(201)).status()).isEqualTo(400);
    }

    private static void follow() {
        STREAM.follow();
    }

    private List<String> bodies(String filters) {
        return found(filters).findValuesAsText("id");
    }

    private JsonNode found(String filters) {
        return list(filters).json().path("items");
    }

    private Answer list(String filters) {
        return grace.send("GET", "/v1/moderation/contributions?state=published" + filters, null);
    }

    private JsonNode post(String body) {
        return service.post(NewComments.by(thread, Map.of("body", body))).json();
    }

    private static String id(JsonNode posted) {
        return posted.path("id").asText();
    }
}
