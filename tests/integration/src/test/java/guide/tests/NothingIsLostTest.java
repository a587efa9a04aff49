package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.local.gateway.Gateway;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Sends 10 000 posts (or 1 000, see below) from 16 clients, while the table throttles, responses
/// get lost, and the gateway is restarted: every post is stored exactly once, in its thread or, if
/// the settings could not be read, in the moderation queue.
@Tag("tables")
class NothingIsLostTest {

    /// LocalStack takes about as long for a tenth of them (`docs/table-servers.md`).
    private static final int POSTS = TestTables.areOfLocalStack() ? 1_000 : 10_000;

    private static final int CLIENTS = 16;
    private static final int THREADS = 64;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String run = UUID.randomUUID().toString();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger rejected = new AtomicInteger();
    private Gateway gateway = start(0);

    @AfterEach
    void stop() {
        FaultyTable.faultsInAThousand(0);
        gateway.close();
    }

    @Test
    void everyAnsweredPostIsThereOnce() throws Exception {
        URI address = gateway.address();
        List<Callable<JsonNode>> posts =
                IntStream.range(0, POSTS)
                        .<Callable<JsonNode>>mapToObj(n -> () -> post(address, n))
                        .toList();
        List<JsonNode> answers = new ArrayList<>();
        FaultyTable.faultsInAThousand(5);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<JsonNode>> all = posts.stream().map(clients::submit).toList();
            restartInTheMiddle(address.getPort());
            for (Future<JsonNode> each : all) {
                answers.add(each.get());
            }
        }
        FaultyTable.faultsInAThousand(0);

        assertThat(rejected.get()).isPositive();
        assertThat(listed(address)).containsExactlyInAnyOrderElementsOf(ids(answers, "published"));
        assertThat(waiting(address)).containsExactlyInAnyOrderElementsOf(ids(answers, "held"));
        assertThat(answers)
                .hasSize(POSTS)
                .extracting(answer -> answer.path("id").asText())
                .doesNotHaveDuplicates();
    }

    private void restartInTheMiddle(int port) throws InterruptedException {
        while (answered.get() < POSTS / 2) {
            Thread.sleep(Duration.ofMillis(20));
        }
        gateway.close();
        gateway = start(port);
    }

    private static Gateway start(int port) {
        return Gateway.start(
                Service.RUNNING.template(), Service.RUNNING.environment(), port, _ -> {});
    }

    /// Retries until there is a response, always with the same key, as the contract requires.
    private JsonNode post(URI address, int n) throws InterruptedException {
        String body =
                Json.write(
                        Map.of(
                                "thread", thread(n % THREADS),
                                "body", "post " + n,
                                "author", Map.of("name", "Ada")));
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/v1/comments"))
                        .header("Content-Type", "application/json")
                        .header(
                                "Idempotency-Key",
                                CommentsTest.uuidVersion7(System.currentTimeMillis()))
                        .timeout(Duration.ofSeconds(8))
                        .POST(BodyPublishers.ofString(body))
                        .build();
        while (true) {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == 201 || answer.statusCode() == 202) {
                    answered.incrementAndGet();
                    return Json.readOwn(answer.body(), JsonNode.class);
                }
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                rejected.incrementAndGet();
            } catch (IOException e) {
                rejected.incrementAndGet();
                Thread.sleep(Duration.ofMillis(20));
            }
        }
    }

    private static List<String> ids(List<JsonNode> answers, String state) {
        return answers.stream()
                .filter(answer -> answer.path("state").asText().equals(state))
                .map(answer -> answer.path("id").asText())
                .toList();
    }

    private List<String> listed(URI address) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String path = "/v1/comments?limit=100&thread=" + thread(thread);
            all(address.resolve(path)).forEach(item -> ids.add(item.path("id").asText()));
        }
        return ids;
    }

    /// Only those of this run: other tests leave held contributions too.
    private List<String> waiting(URI address) throws IOException, InterruptedException {
        return all(address.resolve("/v1/moderation/queue?kind=comment&limit=100")).stream()
                .filter(item -> item.path("thread").asText().startsWith("page:/" + run))
                .map(item -> item.path("id").asText())
                .toList();
    }

    /// The items of all pages.
    private List<JsonNode> all(URI list) throws IOException, InterruptedException {
        String token =
                gateway.issuer().token(Map.of("sub", "grace", "groups", List.of("moderators")));
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(list + cursor))
                            .header("Authorization", "Bearer " + token)
                            .header("Cache-Control", "no-cache")
                            .build();
            JsonNode page =
                    Json.readOwn(
                            http.send(request, BodyHandlers.ofString()).body(), JsonNode.class);
            page.path("items").forEach(items::add);
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private String thread(int number) {
        return "page:/" + run + "/" + number;
    }
}
