package guide.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import guide.local.site.Responses;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class FrontTest {

    private static final String BRIEFLY = "public, max-age=5, s-maxage=3, stale-while-revalidate=5";
    private static final String LIST = "/v1/comments?thread=page:/a/";

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch refreshed = new CountDownLatch(2);
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;
    private volatile Instant now = Instant.EPOCH;
    private volatile String cacheControl = BRIEFLY;
    private volatile String text = "one";
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        Front front = new Front(() -> now);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        front.answer(exchange, this::api);
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /// Its tag is its text.
    private void api(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        exchange.getResponseHeaders().set("cache-control", cacheControl);
        exchange.getResponseHeaders().set("etag", '"' + text + '"');
        String held = exchange.getRequestHeaders().getFirst("If-None-Match");
        boolean isSame = Objects.requireNonNullElse(held, "").equals('"' + text + '"');
        Responses.send(exchange, isSame ? 304 : status, isSame ? "" : text);
        refreshed.countDown();
    }

    @Test
    void isAnsweredFromTheCacheForAsLongAsTheAnswerSays() {
        get(LIST);
        text = "two";

        now = Instant.EPOCH.plusMillis(2_999);
        HttpResponse<String> hit = get(LIST);

        assertThat(hit.body()).isEqualTo("one");
        assertThat(hit.headers().firstValue("age")).contains("2");
        assertThat(hit.headers().firstValue("cache-control")).contains(BRIEFLY);
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 7_999})
    void isSentStaleAtOnceAndAskedForMeanwhile(int millis) throws InterruptedException {
        get(LIST);
        text = "two";

        now = Instant.EPOCH.plusMillis(millis);
        HttpResponse<String> stale = get(LIST);

        assertThat(stale.body()).isEqualTo("one");
        assertThat(refreshed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(eventually(LIST, "two")).isTrue();
    }

    @Test
    void whatIsTooOldIsWaitedFor() {
        get(LIST);
        text = "two";

        now = Instant.EPOCH.plusMillis(8_000);

        assertThat(get(LIST).body()).isEqualTo("two");
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatIsStillGoodIsNotSentAgain() {
        get(LIST);

        now = Instant.EPOCH.plusSeconds(8);
        HttpResponse<String> confirmed = get(LIST);
        now = now.plusMillis(2_999);
        get(LIST);

        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.body()).isEqualTo("one");
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-store",
                "private, max-age=5",
                "no-cache, max-age=5",
                "max-age=0",
                "max-age=5, s-maxage=0",
                ""
            })
    void whatMustNotBeKeptIsAskedForEachTime(String header) {
        cacheControl = header;
        get(LIST);
        text = "two";

        assertThat(get(LIST).body()).isEqualTo("two");
    }

    @Test
    void aProblemIsNotKept() {
        status = 503;
        get(LIST);
        status = 200;

        assertThat(get(LIST).statusCode()).isEqualTo(200);
    }

    @Test
    void aReaderWhoHasItIsToldSo() {
        get(LIST);

        HttpResponse<String> known = get(LIST, "If-None-Match", "W/\"one\"");

        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.headers().firstValue("etag")).contains("\"one\"");
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoHasJustChangedSomethingGetsNothingFromIt() {
        get(LIST);
        text = "two";

        assertThat(get(LIST, "Cache-Control", "no-cache").body()).isEqualTo("two");
        assertThat(get(LIST, "Cache-Control", "max-age=0").body()).isEqualTo("one");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/comments?thread=b, accept, */*",
        "/v1/comments?thread=a&utm_source=x, accept, */*",
        "/v1/comments?thread=a, origin, https://blog.example",
        "/v1/comments?thread=a, accept, application/json",
        "/v1/comments?thread=a, accept-encoding, gzip",
        "/v1/comments?thread=a, accept, 'text/html,*/*;q=0.8'",
    })
    void whatTheAnswerDependsOnIsInTheKey(String target, String header, String value) {
        get("/v1/comments?thread=a");
        get(target, header, value);

        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/comments.html?limit=5&thread=a, accept, */*",
        "/v1/comments.html?thread=a&limit=5&utm_source=x, accept, */*",
        "/v1/comments.html?thread=a&limit=5, accept, 'application/json, */*'",
        "/v1/comments.html?thread=a&limit=5, accept-encoding, br",
        "/v1/comments.html?thread=a&limit=5, user-agent, another",
    })
    void whatItDoesNotDependOnIsNot(String target, String header, String value) {
        get("/v1/comments.html?thread=a&limit=5");
        get(target, header, value);

        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/moderation/queue", "/v1/authors/me", "/blog/"})
    void whatIsForOnePersonIsNeverKept(String path) {
        get(path);
        get(path);

        assertThat(asked).hasValue(2);
    }

    @Test
    void manyWhoAskAtOnceAreOneRequest() throws ExecutionException, InterruptedException {
        List<Future<String>> bodies = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                bodies.add(readers.submit(() -> get(LIST).body()));
            }
            for (Future<String> each : bodies) {
                assertThat(each.get()).isEqualTo("one");
            }
        }

        assertThat(asked).hasValue(1);
    }

    private boolean eventually(String target, String body) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            if (get(target).body().equals(body)) {
                return true;
            }
        }
        return false;
    }

    private HttpResponse<String> get(String target, String... headers) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + target);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        try {
            return http.send(
                    headers.length == 0 ? request.build() : request.headers(headers).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
