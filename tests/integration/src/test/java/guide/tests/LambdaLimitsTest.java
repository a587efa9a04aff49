package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Template;
import guide.local.gateway.Gateway;
import guide.local.gateway.GatewayOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What a function may do in Lambda, it may do behind the local gateway, and no more.
class LambdaLimitsTest {

    private static final int MEGABYTE = 1024 * 1024;

    private static final Gateway GATEWAY =
            Gateway.start(
                    Template.read(
                            ProjectRoot.root()
                                    .resolve(
                                            "tests/integration/src/test/resources/limits/template.yaml"),
                            Map.of()),
                    Map.of(),
                    0,
                    // The template's timeout, whatever other tests are patient for.
                    GatewayOptions.STANDARD.withCallTimeout(Duration.ofSeconds(10)),
                    _ -> {});

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @ParameterizedTest
    @CsvSource({"100, 200", "6291456, 200", "6291457, 500", "20000000, 500"})
    void anAnswerHasSixMegabytesAtMost(int bytes, int status) {
        HttpResponse<String> answer = answer("X-Bytes", bytes).join();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .hasSizeLessThan(6 * MEGABYTE)
                .matches(status == 200 ? "a+" : "\\{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void aCallTakesTenSecondsAtMost() {
        CompletableFuture<HttpResponse<String>> inTime = answer("X-Millis", 9_000);
        CompletableFuture<HttpResponse<String>> late = answer("X-Millis", 10_500);

        assertThat(inTime.join().statusCode()).isEqualTo(200);
        assertThat(late.join().statusCode()).isEqualTo(500);
        assertThat(late.join().body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    /// A function that is too slow holds up nobody else.
    @Test
    void othersAreAnsweredMeanwhile() {
        CompletableFuture<HttpResponse<String>> slow = answer("X-Millis", 3_000);

        assertThat(answer("X-Bytes", 200).join().statusCode()).isEqualTo(200);
        assertThat(slow).isNotDone();
        assertThat(slow.join().statusCode()).isEqualTo(200);
    }

    private static CompletableFuture<HttpResponse<String>> answer(String header, int value) {
        HttpRequest request =
                HttpRequest.newBuilder(GATEWAY.address().resolve("/v1/answer"))
                        .header(header, Integer.toString(value))
                        .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }
}
