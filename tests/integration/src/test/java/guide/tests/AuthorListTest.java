package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Moderators list authors by what they wrote last.
@Tag("tables")
class AuthorListTest {

    private static final Service SERVICE = SitesOfTests.SERVICE;
    private static final FollowedStream STREAM = new FollowedStream(SERVICE);

    private final Moderator grace = Moderator.named(SERVICE, "grace");
    private final String path = "/" + UUID.randomUUID() + "/";
    private final String thread = "page:a" + path;

    @Test
    void whoWroteLastComesFirstAndOnlyOnce() {
        JsonNode first = post(thread, "Hello", "Ada");
        post(thread, "Hello", "Ben");
        STREAM.follow();
        assertThat(names(grace, "")).containsExactly("Ben", "Ada");

        JsonNode last = post(thread, "Hello", "Ada", secret(first));
        STREAM.follow();
        assertThat(names(grace, "")).containsExactly("Ada", "Ben");
        JsonNode ada = own(grace, "").getFirst();
        assertThat(ada.path("authorId").asText()).matches("[A-Za-z0-9_-]{22}");
        assertThat(ada.path("state").asText()).isEqualTo("published");
        assertThat(ada.path("newest").path("id")).isEqualTo(last.path("id"));
    }

    @ParameterizedTest
    @CsvSource({"held, ''", "rejected, reject", "spam, spam", "removed, remove"})
    void eachStateHasItsAuthors(String state, String decision) {
        String text = decision.equals("remove") ? "Hello" : "A casino";
        JsonNode posted = post(thread, text, "Ada");
        post(thread, "Hello", "Ben");
        if (!decision.isEmpty()) {
            grace.decide(posted, decision, "");
        }

        assertThat(names(grace, "&state=" + state)).containsExactly("Ada");
        assertThat(own(grace, "&state=" + state).getFirst().path("state").asText())
                .isEqualTo(state);
    }

    @Test
    void pagesGoOn() {
        JsonNode first = post(thread, "A casino", "Ada");
        post(thread, "A casino", "Ben");
        post(thread, "A casino", "Ben");
        post(thread, "A casino", "Ada", secret(first));
        JsonNode page = list(grace, "&state=held&limit=1").json();
        String cursor = "&cursor=" + page.path("next").asText();

        assertThat(page.path("items").findValuesAsText("name")).containsExactly("Ada");
        assertThat(
                        list(grace, "&state=held&limit=1" + cursor)
                                .json()
                                .path("items")
                                .findValuesAsText("name"))
                .containsExactly("Ben");
        assertThat(list(grace, "&state=spam" + cursor).status()).isEqualTo(400);
    }

    @Test
    void whoModeratesASiteSeesItsAuthors() {
        post(thread, "A casino", "Ada");
        post("page:b" + path, "A casino", "Ben");
        Moderator ofA = member("a-moderators");

        assertThat(names(ofA, "&state=held")).containsExactly("Ada");
        assertThat(names(grace, "&state=held&site=b")).containsExactly("Ben");
        assertThat(list(ofA, "&site=b").status()).isEqualTo(403);
        assertThat(list(member("readers"), "").status()).isEqualTo(403);
        assertThat(SERVICE.get("/v1/moderation/authors").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=merged", "site=x", "cursor=x", "limit=0", "q=x"})
    void whatBreaksARuleIsRefused(String parameter) {
        Answer refused = list(grace, "&" + parameter);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("parameter").asText())
                .isEqualTo(parameter.split("=", 2)[0]);
    }

    private List<String> names(Moderator moderator, String filters) {
        return own(moderator, filters).stream()
                .map(each -> each.path("author").path("name").asText())
                .toList();
    }

    /// Of this test's authors those on the first page.
    private List<JsonNode> own(Moderator moderator, String filters) {
        JsonNode items = list(moderator, filters).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(each -> each.path("thread").asText().contains(path))
                .toList();
    }

    private static Answer list(Moderator moderator, String filters) {
        String query = filters.isEmpty() ? "" : "?" + filters.substring(1);
        return moderator.send("GET", "/v1/moderation/authors" + query, null);
    }

    private static Moderator member(String... groups) {
        return new Moderator(
                SERVICE,
                Moderator.bearer(SERVICE, Map.of("sub", "ada", "groups", List.of(groups))));
    }

    private static String[] secret(JsonNode posted) {
        return new String[] {"Authorization", "Bearer " + posted.path("authorSecret").asText()};
    }

    private static JsonNode post(String thread, String body, String name, String... headers) {
        Map<String, Object> more = Map.of("body", body, "author", Map.of("name", name));
        return SERVICE.post(NewComments.by(thread, more), headers).json();
    }
}
