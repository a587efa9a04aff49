package guide.notifications.ses;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Answers SES's request over HTTP as a test wants it.
final class FakeSes {

    private record Failure(String code, int status) {}

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Optional<Failure> failure = Optional.empty();
    private volatile boolean hangs;

    FakeSes() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void start() throws IOException {
        server.setExecutor(threads);
        server.createContext("/v2/email/outbound-emails", this::answer);
        server.start();
    }

    void stop() {
        stopped.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<String> bodies() {
        return bodies;
    }

    void answers(String code, int status) {
        failure = Optional.of(new Failure(code, status));
    }

    void hangs() {
        hangs = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            bodies.add(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (hangs) {
                stopped.await();
                return;
            }
            failure.ifPresent(
                    each -> exchange.getResponseHeaders().set("x-amzn-ErrorType", each.code()));
            String body =
                    failure.isPresent()
                            ? "{\"message\":\"ann@example.org is not verified\"}"
                            : "{\"MessageId\":\"0100-1\"}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(failure.map(Failure::status).orElse(200), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
