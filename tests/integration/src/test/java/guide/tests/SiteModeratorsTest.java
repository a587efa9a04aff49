package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Whoever is in the group of a site alone sees and decides what is of that site.
@Tag("tables")
class SiteModeratorsTest {

    private static final Service SERVICE = SitesOfTests.SERVICE;

    private final Moderator grace = Moderator.named(SERVICE, "grace");
    private final Moderator ofA = member("a-moderators");
    private final Moderator ofBoth = member("a-moderators", "b-moderators");
    private final String path = "/" + UUID.randomUUID() + "/";

    @Test
    void theQueueHasWhatIsOfTheirSite() {
        JsonNode onA = held("a" + path);
        JsonNode onB = held("b" + path);
        JsonNode elsewhere = SERVICE.post(body("framework:django", "A casino")).json();

        assertThat(isQueued(ofA, onA)).isTrue();
        assertThat(isQueued(ofA, onB)).isFalse();
        assertThat(isQueued(ofA, elsewhere)).isFalse();
        assertThat(isQueued(ofBoth, onA)).isTrue();
        assertThat(isQueued(ofBoth, onB)).isTrue();
        assertThat(isQueued(ofBoth, elsewhere)).isFalse();
        assertThat(isQueued(grace, elsewhere)).isTrue();
        assertThat(ofA.send("GET", Moderator.QUEUE + "?site=b", null).status()).isEqualTo(403);
    }

    @Test
    void theyDecideThereAndNowhereElse() {
        JsonNode onA = held("a" + path);
        JsonNode onB = held("b" + path);
        JsonNode shownOnB = shown("b" + path);

        assertThat(ofA.decide(onA, "publish", "").status()).isEqualTo(200);
        assertThat(ofA.decide(onB, "publish", "").status()).isEqualTo(403);
        assertThat(ofA.decide(shownOnB, "remove", "").status()).isEqualTo(403);
        assertThat(isQueued(grace, onB)).isTrue();
    }

    @Test
    void ofManyAtOnceOnlyTheirsAreDecided() {
        JsonNode onA = held("a" + path);
        JsonNode onB = held("b" + path);
        List<Map<String, Object>> items = List.of(item(onA), item(onB));

        JsonNode results =
                ofA.send(
                                "POST",
                                "/v1/moderation/decisions",
                                Map.of("items", items, "decision", "reject"))
                        .json();

        assertThat(results.path("items").findValuesAsText("status")).containsExactly("200", "403");
        assertThat(isQueued(grace, onB)).isTrue();
    }

    @Test
    void theyLookBackThereAndNowhereElse() {
        String onA = "/v1/moderation/" + held("a" + path).path("id").asText();
        String onB = "/v1/moderation/" + shown("b" + path).path("id").asText();

        assertThat(ofA.send("GET", onA, null).status()).isEqualTo(200);
        assertThat(ofA.send("GET", onB, null).status()).isEqualTo(403);
    }

    @Test
    void theyCloseTheirThreadsAlone() {
        assertThat(close(ofA, "page:a" + path).status()).isEqualTo(200);
        assertThat(close(ofA, "page:b" + path).status()).isEqualTo(403);
        assertThat(close(ofA, "page:" + path).status()).isEqualTo(403);
        assertThat(close(ofA, "framework:django").status()).isEqualTo(403);
    }

    @Test
    void theLogHasWhatWasDoneThere() {
        JsonNode onA = held("a" + path);
        JsonNode onB = held("b" + path);
        grace.decide(onA, "reject", "");
        grace.decide(onB, "reject", "");
        close(grace, "page:a" + path);
        close(grace, "page:b" + path);

        assertThat(ofA.acts(onA)).hasSize(1);
        assertThat(ofA.acts(onB)).isEmpty();
        assertThat(subjects(ofA)).contains("page:a" + path).doesNotContain("page:b" + path);
    }

    @Test
    void aTrialLooksAtTheirs() {
        JsonNode onA = held("a" + path);
        JsonNode onB = held("b" + path);
        Map<String, Object> casinos =
                Map.of("name", "x", "type", "words", "words", List.of("casino"));

        List<String> tried =
                ofA.tried(List.of(casinos)).stream().map(each -> each.path("id").asText()).toList();

        assertThat(tried).contains(onA.path("id").asText()).doesNotContain(onB.path("id").asText());
    }

    @Test
    void whatConcernsAllSitesIsOfTheModeratorsGroup() {
        JsonNode rules = grace.send("GET", "/v1/moderation/rules", null).json();

        assertThat(ofA.send("GET", "/v1/moderation/rules", null).status()).isEqualTo(403);
        assertThat(ofA.send("PUT", "/v1/moderation/rules", rules).status()).isEqualTo(403);
        assertThat(ofA.send("PUT", "/v1/moderation/sites", Map.of()).status()).isEqualTo(403);
        assertThat(
                        ofA.send(
                                        "PUT",
                                        "/v1/moderation/review-requests/none",
                                        Map.of("status", "done"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void theySeeTheirSites() {
        JsonNode sites = ofA.send("GET", "/v1/moderation/sites", null).json();

        assertThat(sites.path("sites").findValuesAsText("id")).containsExactly("a");
    }

    private static Moderator member(String... groups) {
        return new Moderator(
                SERVICE,
                Moderator.bearer(SERVICE, Map.of("sub", "ada", "groups", List.of(groups))));
    }

    private static boolean isQueued(Moderator moderator, JsonNode contribution) {
        return !moderator.queued(contribution.path("id").asText()).isMissingNode();
    }

    private static List<String> subjects(Moderator moderator) {
        JsonNode log = moderator.send("GET", "/v1/moderation/log?limit=100", null).json();
        return StreamSupport.stream(log.path("items").spliterator(), false)
                .map(act -> act.path("subject").asText())
                .toList();
    }

    private static Answer close(Moderator moderator, String thread) {
        return moderator.send(
                "PUT", "/v1/moderation/threads", Map.of("thread", thread, "open", false));
    }

    private static Map<String, Object> item(JsonNode contribution) {
        return Map.of("id", contribution.path("id").asText(), "revision", 0);
    }

    private static JsonNode held(String page) {
        return SERVICE.post(body("page:" + page, "A casino")).json();
    }

    private static JsonNode shown(String page) {
        return SERVICE.post(body("page:" + page, "Hello")).json();
    }

    private static String body(String thread, String text) {
        return Json.write(Map.of("thread", thread, "body", text, "author", Map.of("name", "Ada")));
    }
}
