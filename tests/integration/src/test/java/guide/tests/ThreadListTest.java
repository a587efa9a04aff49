package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Moderators list threads by what came last in them.
@Tag("tables")
class ThreadListTest {

    private static final Service SERVICE = SitesOfTests.SERVICE;
    private static final FollowedStream STREAM = new FollowedStream(SERVICE);

    private final Moderator grace = Moderator.named(SERVICE, "grace");
    private final String path = "/" + UUID.randomUUID() + "/";
    private final String first = "page:a" + path + "first/";
    private final String second = "page:a" + path + "second/";

    @Test
    void theThreadWithTheNewestComesFirstAndOnlyOnce() {
        post(first);
        post(second);
        JsonNode newest = post(first);
        STREAM.follow();

        assertThat(own("")).containsExactly(first, second);
        JsonNode thread = list("").json().path("items").path(0);
        assertThat(thread.path("site").asText()).isEqualTo("a");
        assertThat(thread.path("count").asInt()).isEqualTo(2);
        assertThat(thread.path("open").asBoolean()).isTrue();
        assertThat(thread.path("newest").path("id")).isEqualTo(newest.path("id"));
        assertThat(thread.path("newest").path("createdAt").asText()).endsWith("Z");
    }

    @Test
    void aThreadThatIsClosedSaysSo() {
        post(first);
        STREAM.follow();
        grace.send("PUT", "/v1/moderation/threads", Map.of("thread", first, "open", false));

        JsonNode thread = list("").json().path("items").path(0);
        assertThat(thread.path("key").asText()).isEqualTo(first);
        assertThat(thread.path("open").asBoolean()).isFalse();
    }

    @Test
    void aThreadGoesBackWhereItsNewestIsTakenAwayAndLeavesWithItsLast() {
        JsonNode kept = post(first);
        post(second);
        JsonNode taken = post(first);
        STREAM.follow();

        grace.decide(taken, "remove", "Ads");
        STREAM.follow();
        assertThat(own("")).containsExactly(second, first);

        grace.decide(taken, "restore", "");
        STREAM.follow();
        assertThat(own("")).containsExactly(first, second);

        grace.decide(taken, "remove", "Ads");
        grace.decide(kept, "remove", "Ads");
        STREAM.follow();
        assertThat(own("")).containsExactly(second);
    }

    @Test
    void whatIsApprovedLateStandsByWhenItWasSent() {
        JsonNode held = SERVICE.post(NewComments.by(first, Map.of("body", "A casino"))).json();
        post(first);
        post(second);
        grace.decide(held, "publish", "");
        STREAM.followAgain();

        assertThat(own("")).containsExactly(second, first);
    }

    @Test
    void pagesGoOnAndNoThreadComesTwice() {
        List<String> posted = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            posted.addFirst("page:a" + path + n + "/");
            post(posted.getFirst());
        }
        STREAM.follow();

        List<String> found = new ArrayList<>();
        String next = "";
        for (int n = 0; n < 3; n++) {
            JsonNode page = list("&limit=2" + next).json();
            found.addAll(page.path("items").findValuesAsText("key"));
            next = "&cursor=" + page.path("next").asText();
            // What is written meanwhile has its place in front of what was shown.
            post(posted.getLast());
            STREAM.follow();
        }
        assertThat(found.subList(0, 4)).isEqualTo(posted.subList(0, 4));
        assertThat(found).doesNotHaveDuplicates();
    }

    @Test
    void whoModeratesSomeSitesSeesTheirThreads() {
        String elsewhere = "page:b" + path;
        post(first);
        post(elsewhere);
        STREAM.follow();
        Moderator ofA = member("a-moderators");
        Moderator ofBoth = member("a-moderators", "b-moderators");

        assertThat(own(ofA, "")).containsExactly(first);
        assertThat(own(ofBoth, "")).containsExactly(elsewhere, first);
        assertThat(own(ofBoth, "&site=b")).containsExactly(elsewhere);
        assertThat(own(grace, "&site=a")).containsExactly(first);
        assertThat(list(ofA, "&site=b").status()).isEqualTo(403);
    }

    @Test
    void onlyModeratorsListThem() {
        assertThat(SERVICE.get("/v1/moderation/threads").status()).isEqualTo(401);
        assertThat(list(member("readers"), "").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"site=x", "cursor=x", "limit=0", "q=x"})
    void whatBreaksARuleIsRefused(String parameter) {
        Answer refused = list("&" + parameter);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("parameter").asText())
                .isEqualTo(parameter.split("=", 2)[0]);
    }

    private List<String> own(String filters) {
        return own(grace, filters);
    }

    /// Of this test's threads those on the first page.
    private List<String> own(Moderator moderator, String filters) {
        return list(moderator, filters).json().path("items").findValuesAsText("key").stream()
                .filter(key -> key.contains(path))
                .toList();
    }

    private Answer list(String filters) {
        return list(grace, filters);
    }

    private static Answer list(Moderator moderator, String filters) {
        String query = filters.isEmpty() ? "" : "?" + filters.substring(1);
        return moderator.send("GET", "/v1/moderation/threads" + query, null);
    }

    private static Moderator member(String... groups) {
        return new Moderator(
                SERVICE,
                Moderator.bearer(SERVICE, Map.of("sub", "ada", "groups", List.of(groups))));
    }

    private static JsonNode post(String thread) {
        return SERVICE.post(NewComments.by(thread, Map.of("body", "Hello"))).json();
    }
}
