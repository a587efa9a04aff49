package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@Tag("tables")
class VotesTest {

    private final Service service = Service.RUNNING;
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final JsonNode voted = post();
    private final String voter = post().path("authorSecret").asText();

    @Test
    void aVoteIsSetChangedAndWithdrawn() {
        assertThat(votes(vote(1, voter))).isEqualTo("{\"up\":1,\"down\":0}");
        assertThat(votes(vote(1, voter))).isEqualTo("{\"up\":1,\"down\":0}");
        assertThat(votes(vote(-1, voter))).isEqualTo("{\"up\":0,\"down\":1}");
        assertThat(votes(vote(0, voter))).isEqualTo("{\"up\":0,\"down\":0}");
    }

    @Test
    void oneVoterFromFiftyThreadsAtOnceCountsOnce() throws Exception {
        List<Callable<Integer>> fifty =
                IntStream.range(0, 50)
                        .<Callable<Integer>>mapToObj(
                                n -> () -> vote(n % 2 == 0 ? 1 : -1, voter).status())
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (Future<Integer> status : threads.invokeAll(fifty)) {
                assertThat(status.get()).isIn(200, 503);
            }
        }
        JsonNode shown = list();

        assertThat(shown.path("up").asInt() + shown.path("down").asInt()).isEqualTo(1);
        assertThat(votes(vote(1, voter))).isEqualTo("{\"up\":1,\"down\":0}");
    }

    @Test
    void authorsDoNotVoteOnTheirOwn() {
        assertThat(vote(1, voted.path("authorSecret").asText()).status()).isEqualTo(403);
        assertThat(list().path("up").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-2", "1.5", "\"1\"", "null", "true", "[]"})
    void otherValuesAreRejected(String value) {
        Answer answer = send("{\"value\":" + value + "}", "Authorization", "Bearer " + voter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("pointer").asText())
                .isEqualTo("/value");
    }

    @Test
    void aReaderWithoutASecretIsGivenOneByTheirKey() {
        String key = CommentsTest.uuidVersion7(System.currentTimeMillis());

        JsonNode first = send("{\"value\":1}", "Idempotency-Key", key).json();
        JsonNode retry = send("{\"value\":1}", "Idempotency-Key", key).json();

        assertThat(first.path("authorSecret").asText()).hasSize(43);
        assertThat(retry).isEqualTo(first);
        assertThat(list().path("up").asInt()).isEqualTo(1);
        assertThat(send("{\"value\":1}").status()).isEqualTo(401);
    }

    @Test
    void besideASecretAKeyMayBeOldButMustBeOne() {
        String key = CommentsTest.uuidVersion7(System.currentTimeMillis());
        String secret =
                send("{\"value\":1}", "Idempotency-Key", key).json().path("authorSecret").asText();
        String old = CommentsTest.uuidVersion7(System.currentTimeMillis() - 3_600_000);
        String bearer = "Bearer " + secret;

        Answer late = send("{\"value\":1}", "Authorization", bearer, "Idempotency-Key", old);
        Answer none = send("{\"value\":1}", "Authorization", bearer, "Idempotency-Key", "again");

        assertThat(late.status()).isEqualTo(200);
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.json().path("errors").get(0).path("header").asText())
                .isEqualTo("Idempotency-Key");
    }

    private JsonNode list() {
        return service.get("/v1/comments?thread=" + thread)
                .json()
                .path("items")
                .get(0)
                .path("votes");
    }

    private Answer vote(int value, String secret) {
        return send("{\"value\":" + value + "}", "Authorization", "Bearer " + secret);
    }

    private Answer send(String body, String... headers) {
        return service.send(
                service.request("/v1/comments/" + voted.path("id").asText() + "/vote", headers)
                        .setHeader("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private JsonNode post() {
        return service.post(
                        Json.write(
                                Map.of(
                                        "thread",
                                        thread,
                                        "body",
                                        "Hello",
                                        "author",
                                        Map.of("name", "Ada"))))
                .json();
    }

    private static String votes(Answer answer) {
        return answer.json().path("votes").toString();
    }
}
