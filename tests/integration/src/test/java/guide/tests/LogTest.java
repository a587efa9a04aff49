package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.spam.SpamSettings;
import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// What requests write to the log, and what they never write.
@Tag("tables")
class LogTest {

    private static final String NAME = "Zacharias Quillfeather";
    private static final String EMAIL = "quillfeather@example.org";
    private static final String SITE = "https://quillfeather.example.org/";
    private static final String TEXT = "Umbrellas in November, seven of them.";
    private static final String SUBJECT = "moderator-quillfeather";

    private final Service service = Service.RUNNING;
    private final String thread = "page:/quillfeather/" + UUID.randomUUID() + "/";

    @Test
    void aPostSaysWhatItCostAndThatItWasPublished() {
        JsonNode line = line(service, this::post);

        assertThat(line.path("route").asText()).isEqualTo("/v1/comments");
        assertThat(line.path("method").asText()).isEqualTo("POST");
        assertThat(line.path("function").asText()).isEqualTo("PostCommentFunction");
        assertThat(line.path("status").asInt()).isEqualTo(201);
        assertThat(line.path("tableCalls").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(line.path("writeUnits").asDouble()).isGreaterThan(1);
        assertThat(line.path("Posted").asInt()).isEqualTo(1);
        assertThat(line.has("Held")).isFalse();
    }

    @Test
    void aListIsOneCallAndItsUnits() {
        post();

        JsonNode line = line(service, () -> service.get("/v1/comments?thread=" + thread));

        assertThat(line.path("tableCalls").asInt()).isEqualTo(1);
        assertThat(line.path("readUnits").asDouble()).isEqualTo(0.5);
        assertThat(line.path("writeUnits").asDouble()).isZero();
    }

    @Test
    void whatIsHeldIsCountedByEachLayerThatHeldIt() {
        SpamSettings strict =
                new SpamSettings(
                        0, 2, new SpamSettings.Layers(true, 0, true, false, false), List.of());
        Service strictly = Service.with(strict);

        JsonNode line = line(strictly, () -> strictly.post(body(thread)));

        assertThat(line.path("status").asInt()).isEqualTo(202);
        assertThat(line.path("_aws").path("CloudWatchMetrics").get(0).path("Metrics"))
                .extracting(metric -> metric.path("Name").asText())
                .containsExactly("Held", "HeldByProofOfWork", "HeldByTrust");
    }

    @Test
    void aPickAndAnAnswerThatTheReaderHadAreCounted() {
        String picks = "/v1/picks?must=orm";
        String tag = service.get(picks).header("etag");

        assertThat(line(service, () -> service.get(picks)).path("Picks").asInt()).isEqualTo(1);
        assertThat(
                        line(service, () -> service.get(picks, "If-None-Match", tag))
                                .path("NotModified")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void aProblemAndItsLineHaveTheSameInstance() {
        int before = service.log().size();
        Answer answer = service.get("/v1/frameworks/quillfeather");

        JsonNode line = only(service, before);

        assertThat(answer.json().path("instance").asText())
                .isEqualTo("urn:uuid:" + line.path("instance").asText());
        assertThat(line.path("route").asText()).isEqualTo("/v1/frameworks/{slug}");
    }

    @Test
    void nothingThatSomebodySentIsInTheLog() {
        Answer posted = post();
        String id = posted.json().path("id").asText();
        String token = posted.json().path("editToken").asText();
        String own = "/v1/comments/" + id;
        service.post("{\"thread\":\"" + thread + "\",\"" + NAME + "\":", "Authorization", token);
        service.post("{\"author\":{\"name\":\"" + EMAIL + "\",\"x\":\"" + TEXT + "\"}}");
        service.get("/v1/comments?thread=" + thread + "&cursor=" + EMAIL);
        service.get("/v1/people/" + EMAIL);
        service.get("/v1/frameworks?q=Quillfeather");
        service.get("/v1/moderation/queue", "Authorization", moderator());
        service.send(
                service.request(own, "Authorization", "Bearer " + token)
                        .method("DELETE", BodyPublishers.noBody()));

        assertThat(service.log())
                .hasSizeGreaterThan(7)
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .doesNotContainIgnoringCase("quillfeather")
                                        .doesNotContain(TEXT, id, token, SUBJECT)
                                        .doesNotContain("127.0.0.1", "0:0:0:0:0:0:0:1"));
    }

    private String moderator() {
        return "Bearer " + service.token(Map.of("sub", SUBJECT, "groups", List.of("moderators")));
    }

    private Answer post() {
        Answer answer = service.post(body(thread));
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    private static String body(String thread) {
        return Json.write(
                Map.of(
                        "thread",
                        thread,
                        "body",
                        TEXT,
                        "author",
                        Map.of("name", NAME, "email", EMAIL, "url", SITE)));
    }

    /// Returns the log line of the one request that `act` sends. The line of the log that one
    /// request has made.
    static JsonNode line(Service service, Supplier<Answer> act) {
        int before = service.log().size();
        Answer _ = act.get();
        return only(service, before);
    }

    private static JsonNode only(Service service, int before) {
        List<String> lines = service.log();
        assertThat(lines).hasSize(before + 1);
        return Json.readOwn(lines.getLast(), JsonNode.class);
    }
}
