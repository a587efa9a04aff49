package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import guide.comments.spam.SpamSettings;
import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Readers report, moderators decide, and both are told.
@Tag("tables")
class ReportsTest {

    private static final Service HOLDING =
            Service.with(
                    new SpamSettings(
                            0,
                            0,
                            new SpamSettings.Layers(false, 0, false, true, false),
                            List.of(),
                            List.of(),
                            2));

    private final Service service = HOLDING;
    private final Moderator grace = Moderator.named(service, "grace");
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final JsonNode post = service.post(NewComments.by(thread, Map.of())).json();
    private final String id = post.path("id").asText();

    @Test
    void aReaderWithoutAnAccountReportsOnceAndIsToldWhatBecameOfIt() {
        String key = key();
        Answer first = report(Map.of("reason", "spam"), "Idempotency-Key", key);
        Answer retry = report(Map.of("reason", "spam"), "Idempotency-Key", key);
        String secret = "Bearer " + first.json().path("authorSecret").asText();

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.json().path("outcome").asText()).isEqualTo("open");
        assertThat(retry.raw().body()).isEqualTo(first.raw().body());
        assertThat(listed().path("reports").path("reasons").path("spam").asInt()).isEqualTo(1);
        assertThat(grace.decide(listed(), "keep", "A fair question").status()).isEqualTo(200);

        assertThat(listed().isMissingNode()).isTrue();
        assertThat(
                        report(Map.of("reason", "spam"), "Authorization", secret)
                                .json()
                                .path("outcome")
                                .asText())
                .isEqualTo("kept");
        JsonNode own =
                service.get("/v1/authors/me", "Authorization", secret).json().path("reports");
        assertThat(own.findValuesAsText("outcome")).containsExactly("kept");
        assertThat(grace.acts(post))
                .extracting(act -> act.path("what").asText())
                .containsExactly("keep");
    }

    @Test
    void reportsOfAsManyAddressesAsIsSetHoldIt() {
        report(Map.of("reason", "spam"), "Idempotency-Key", key());
        assertThat(state()).isEqualTo("published");
        report(Map.of("reason", "other", "text", "It is a trap"), "Idempotency-Key", key());

        assertThat(state()).isEqualTo("held");
        JsonNode held = grace.queued(id);
        assertThat(held.path("reasons").get(0).path("detail").asText())
                .isEqualTo("Reported by 2 readers: spam (1), other (1).");
        JsonNode details = grace.send("GET", "/v1/moderation/" + id, null).json();
        assertThat(details.path("reports").findValuesAsText("text"))
                .containsExactlyInAnyOrder("", "It is a trap");
        assertThat(service.get("/v1/comments?thread=" + thread).json().path("items")).isEmpty();
        assertThat(report(Map.of("reason", "spam"), "Idempotency-Key", key()).status())
                .isEqualTo(404);
    }

    @Test
    void whatAModeratorHasLeftThereIsNotHeldByReports() {
        report(Map.of("reason", "spam"), "Idempotency-Key", key());
        grace.decide(listed(), "keep", "");
        report(Map.of("reason", "spam"), "Idempotency-Key", key());
        report(Map.of("reason", "spam"), "Idempotency-Key", key());

        assertThat(state()).isEqualTo("published");
        assertThat(listed().path("reports").path("count").asInt()).isEqualTo(2);
    }

    @Test
    void severalReadersAtOneAddressHoldNothing() {
        for (int n = 0; n < 3; n++) {
            report(
                    Map.of("reason", "spam"),
                    "Idempotency-Key",
                    key(),
                    "X-Forwarded-For",
                    "10.9.9.9, 192.0.2.1");
        }

        assertThat(state()).isEqualTo("published");
        assertThat(listed().path("reports").path("count").asInt()).isEqualTo(3);
    }

    @Test
    void nobodyReportsTheirOwn() {
        String own = "Bearer " + post.path("authorSecret").asText();

        assertThat(report(Map.of("reason", "spam"), "Authorization", own).status()).isEqualTo(403);
        assertThat(listed().isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', /reason",
        "'{\"reason\":\"nonsense\"}', /reason",
        "'{\"reason\":\"SPAM\"}', /reason",
        "'{\"reason\":\"other\"}', /text",
        "'{\"reason\":\"illegal\",\"text\":\"\"}', /text",
        "'{\"reason\":\"spam\",\"text\":\"a\\u0000b\"}', /text"
    })
    void whatBreaksARuleIsRefused(String body, String pointer) {
        Answer refused = send(body, "Idempotency-Key", key());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("pointer").asText())
                .isEqualTo(pointer);
    }

    @Test
    void aTextHasAtMostFiveHundredCharacters() {
        Map<String, String> most = Map.of("reason", "other", "text", "x".repeat(500));
        Map<String, String> more = Map.of("reason", "other", "text", "x".repeat(501));

        assertThat(report(more, "Idempotency-Key", key()).status()).isEqualTo(400);
        assertThat(report(most, "Idempotency-Key", key()).status()).isEqualTo(202);
    }

    @Test
    void withoutASecretOrAKeyNobodyReports() {
        assertThat(report(Map.of("reason", "spam")).status()).isEqualTo(401);
    }

    @Test
    void aReaderWhoIsNotKnownProvesSomeWork() {
        Service strict = Service.asDeployed();
        String page = "page:/" + UUID.randomUUID() + "/";
        JsonNode held = strict.post(NewComments.by(page, Map.of())).json();
        Moderator.named(strict, "grace").decide(held, "publish", "");
        String path = "/v1/comments/" + held.path("id").asText() + "/report";
        Map<String, String> body = new HashMap<>(Map.of("reason", "spam"));

        assertThat(put(strict, path, Json.write(body), "Idempotency-Key", key()).status())
                .isEqualTo(400);
        body.put("proof", Proofs.of(strict, page));
        assertThat(put(strict, path, Json.write(body), "Idempotency-Key", key()).status())
                .isEqualTo(202);
    }

    @Test
    void aFormReportsAndSaysThatItHasArrived() {
        String path = "/v1/comments/" + id + "/report";
        Answer form = service.get(path, "Accept", "text/html");
        Answer sent =
                service.send(
                        service.request(path, "Accept", "text/html,*/*;q=0.8")
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("reason=illegal&text=A+threat")));

        assertThat(form.raw().body()).contains("name=\"reason\" value=\"personal-data\"");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(
                        service.get(
                                        URI.create(sent.header("location")).getRawPath()
                                                + "?sent=yes",
                                        "Accept",
                                        "text/html")
                                .raw()
                                .body())
                .contains("A moderator will look at it");
        assertThat(listed().path("reports").path("reasons").path("illegal").asInt()).isEqualTo(1);
    }

    private JsonNode listed() {
        JsonNode items =
                grace.send("GET", "/v1/moderation/contributions?state=reported&limit=100", null)
                        .json()
                        .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private String state() {
        return grace.send("GET", "/v1/moderation/" + id, null).json().path("state").asText();
    }

    private Answer report(Map<String, String> body, String... headers) {
        return send(Json.write(body), headers);
    }

    private Answer send(String body, String... headers) {
        return put(service, "/v1/comments/" + id + "/report", body, headers);
    }

    private static Answer put(Service service, String path, String body, String... headers) {
        HttpRequest.Builder request = service.request(path);
        for (int n = 0; n < headers.length; n += 2) {
            request.setHeader(headers[n], headers[n + 1]);
        }
        return service.send(
                request.setHeader("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private static String key() {
        return CommentsTest.uuidVersion7(System.currentTimeMillis());
    }
}
