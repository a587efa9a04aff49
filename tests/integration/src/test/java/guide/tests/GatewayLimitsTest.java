package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// What API Gateway and Lambda refuse or do to a request, the local gateway does too.
@Tag("tables")
class GatewayLimitsTest {

    private final Service service = Service.RUNNING;

    @Test
    void requestLineAndHeadersTogetherHaveALimit() {
        assertThat(service.get("/v1/traits", "X-Long", "a".repeat(9_900)).status()).isEqualTo(200);
        assertThat(service.get("/v1/traits", "X-Long", "a".repeat(10_240)).status()).isEqualTo(431);
        assertThat(service.get("/v1/traits?q=" + "a".repeat(10_240)).status()).isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8080", "LOCALHOST:80", "[::1]:8080"})
    void aLoopbackNameIsServed(String host) throws IOException {
        assertThat(statusFor(host)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.invalid", "localhost.evil.invalid", "127.0.0.1.evil.invalid:80", ""})
    void anyOtherNameIsNot(String host) throws IOException {
        assertThat(statusFor(host)).isEqualTo(421);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/frameworks/django, 200",
        "/v1/frameworks/%64jango, 200",
        "/v1/frameworks/%2564jango, 404",
        "/v1/frameworks/%25%36%34jango, 404",
        "/v1%252Fframeworks, 404"
    })
    void aPathIsDecodedOnce(String path, int status) {
        assertThat(service.get(path).status()).isEqualTo(status);
    }

    @Test
    void whatIsLongComesCompressedWithATagOfItsOwn() throws Exception {
        Answer plain = service.get("/v1/comparisons/django-vs-flask");
        try (HttpClient client = HttpClient.newHttpClient()) {
            var packed =
                    client.send(
                            service.request(
                                            "/v1/comparisons/django-vs-flask",
                                            "Accept-Encoding",
                                            "gzip")
                                    .build(),
                            BodyHandlers.ofByteArray());

            assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
            assertThat(packed.body().length).isLessThan(plain.raw().body().length() / 4);
            assertThat(unpacked(packed.body())).isEqualTo(plain.raw().body());
            String tag = packed.headers().firstValue("etag").orElseThrow();
            assertThat(tag).isNotEqualTo(plain.header("etag"));
            assertThat(
                            service.get("/v1/comparisons/django-vs-flask", "If-None-Match", tag)
                                    .status())
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/frameworks/, /v1/frameworks",
        "/v1/frameworks/django/, /v1/frameworks/django",
        "/v1/comments.html/?thread=page%3A%2Fa%2F, /v1/comments.html?thread=page%3A%2Fa%2F",
        "/style.css/, /style.css",
        "/v1/x//y///, /v1/x/y"
    })
    void aTrailingSlashLeadsToTheAddressWithoutIt(String path, String location) {
        Answer answer = service.get(path);

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("location")).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/comments.html?thread=page:/a/&fbclid=1",
                "/v1/frameworks/django.html?utm_source=x&utm_campaign=y",
                "/v1/comparisons/django-vs-flask.html?gclid=1"
            })
    void aPageIgnoresWhatItsAddressGotOnTheWay(String path) {
        assertThat(service.get(path).status()).isEqualTo(200);
    }

    @Test
    void aRefusalNamesTenErrorsAtMost() {
        StringBuilder query = new StringBuilder("/v1/frameworks?x=1");
        for (int i = 0; i < 600; i++) {
            query.append("&").append(i).append("a=1");
        }
        Answer answer = service.get(query.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors")).hasSize(10);
        assertThat(answer.json().path("detail").asText()).endsWith("; and 591 more.");
        assertThat(answer.raw().body().length()).isLessThan(3_000);
    }

    @Test
    void everyAnswerForbidsGuessingItsType() {
        for (String path : new String[] {"/v1/traits", "/v1/nothing", "/v1/comments.html"}) {
            assertThat(service.get(path).header("x-content-type-options")).isEqualTo("nosniff");
        }
        assertThat(service.get("/v1/frameworks/django.html").header("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    private int statusFor(String host) throws IOException {
        URI address = service.request("/v1/traits").build().uri();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            String request =
                    "GET /v1/traits HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] head = socket.getInputStream().readNBytes(12);
            return Integer.parseInt(new String(head, StandardCharsets.US_ASCII).substring(9));
        }
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
