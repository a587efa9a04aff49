package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.json.Json;
import guide.local.Gateway;

import org.junit.jupiter.api.AfterEach;
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

/// 10 000 posts from 16 clients, while the table throttles, answers get lost, and the gateway is
/// ended and started again: every post is there once.
class NothingIsLostTest {

    private static final int POSTS = 10_000;
    private static final int CLIENTS = 16;
    private static final int THREADS = 64;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String run = UUID.randomUUID().toString();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private Gateway gateway = start(0);

    @AfterEach
    void stop() {
        FaultyTable.faultsInAThousand(0);
        gateway.close();
    }

    @Test
    void everyAnsweredPostIsThereOnce() throws Exception {
        URI address = gateway.address();
        List<Callable<String>> posts =
                IntStream.range(0, POSTS)
                        .<Callable<String>>mapToObj(n -> () -> post(address, n))
                        .toList();
        List<String> ids = new ArrayList<>();
        FaultyTable.faultsInAThousand(5);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<String>> all = posts.stream().map(clients::submit).toList();
            restartInTheMiddle(address.getPort());
            for (Future<String> each : all) {
                ids.add(each.get());
            }
        }
        FaultyTable.faultsInAThousand(0);

        assertThat(refused.get()).isPositive();
        assertThat(listed(address)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids).hasSize(POSTS).doesNotHaveDuplicates();
    }

    private void restartInTheMiddle(int port) throws InterruptedException {
        while (answered.get() < POSTS / 2) {
            Thread.sleep(Duration.ofMillis(20));
        }
        gateway.close();
        gateway = start(port);
    }

    private static Gateway start(int port) {
        return Gateway.start(Service.RUNNING.template(), Service.RUNNING.environment(), port);
    }

    /// Sends until it is answered, always with the same key, as the contract asks.
    private String post(URI address, int n) throws InterruptedException {
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
                if (answer.statusCode() == 201) {
                    answered.incrementAndGet();
                    return Json.readOwn(answer.body(), JsonNode.class).path("id").asText();
                }
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                refused.incrementAndGet();
            } catch (IOException e) {
                refused.incrementAndGet();
                Thread.sleep(Duration.ofMillis(20));
            }
        }
    }

    private List<String> listed(URI address) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String cursor = "";
            do {
                String path = "/v1/comments?limit=100&thread=" + thread(thread) + cursor;
                HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
                JsonNode page =
                        Json.readOwn(
                                http.send(request, BodyHandlers.ofString()).body(), JsonNode.class);
                page.path("items").forEach(item -> ids.add(item.path("id").asText()));
                cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
            } while (!cursor.isEmpty());
        }
        return ids;
    }

    private String thread(int number) {
        return "page:/" + run + "/" + number;
    }
}
