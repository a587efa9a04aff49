package guide.bench.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import guide.lambda.priming.FakeDynamoDb;

import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/// A server of this process that an image is trained with, because the build of an image reaches no
/// table: DynamoDB's protocol over TLS, with the items that priming reads.
final class TrainingTable implements AutoCloseable {

    private final SdkHttpClient items = FakeDynamoDb.ofPriming();
    private final HttpsServer server;

    TrainingTable(Certificates certificates) {
        try {
            server =
                    HttpsServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String endpoint() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpExecuteResponse found = items.prepareRequest(request(exchange)).call();
            byte[] body = found.responseBody().orElseThrow().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            exchange.getResponseHeaders().add("x-amz-crc32", Long.toString(crc32(body)));
            exchange.getResponseHeaders().add("x-amzn-RequestId", "TRAINING");
            exchange.sendResponseHeaders(found.httpResponse().statusCode(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static HttpExecuteRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return HttpExecuteRequest.builder()
                .request(
                        SdkHttpRequest.builder()
                                .method(SdkHttpMethod.POST)
                                .uri(URI.create("https://localhost/"))
                                .putHeader(
                                        "X-Amz-Target",
                                        exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                                .build())
                .contentStreamProvider(() -> new ByteArrayInputStream(body))
                .build();
    }

    /// DynamoDB sends it, and the SDK verifies it.
    private static long crc32(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return crc.getValue();
    }
}
