package guide.bench.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Implements the part of Lambda's runtime API that the runtime interface client of one process
/// uses: the next event, and with SnapStart the restore.
final class RuntimeApi implements AutoCloseable {

    /// A request of the client with its time.
    ///
    /// @param nanos from [System#nanoTime()]
    record Said(What what, String body, long nanos) {}

    /// `NEXT` requests an event, `RESTORE` signals that the snapshot can be taken.
    enum What {
        NEXT,
        RESTORE,
        RESPONSE,
        ERROR
    }

    private static final String PREFIX = "/2018-06-01/runtime/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpServer server;
    private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> restores = new LinkedBlockingQueue<>();

    RuntimeApi() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PREFIX, this::answer);
        server.start();
    }

    /// Returns host and port in the form of `AWS_LAMBDA_RUNTIME_API`.
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    void hand(String event) {
        events.add(event);
    }

    void restore() {
        restores.add("");
    }

    /// Waits for the next request of the client.
    ///
    /// @param client the process; if it ends, the wait ends
    /// @throws IllegalStateException if the client reports an error, ends, or sends nothing for a
    ///   minute
    Said await(What expected, Process client) {
        try {
            @Nullable Said next = null;
            for (int i = 0; next == null && i < PATIENCE.toSeconds(); i++) {
                next = said.poll(1, TimeUnit.SECONDS);
                if (next == null && !client.isAlive()) {
                    break;
                }
            }
            if (next == null || next.what() != expected) {
                throw new IllegalStateException("expected " + expected + " but got " + next);
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
        String body = body(exchange);
        if (path.equals("invocation/next")) {
            hear(What.NEXT, "");
            exchange.getResponseHeaders()
                    .add("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
            exchange.getResponseHeaders()
                    .add(
                            "Lambda-Runtime-Deadline-Ms",
                            Long.toString(System.currentTimeMillis() + PATIENCE.toMillis()));
            exchange.getResponseHeaders()
                    .add(
                            "Lambda-Runtime-Invoked-Function-Arn",
                            "arn:aws:lambda:local:123456789012:function:bench");
            send(exchange, 200, take(events));
        } else if (path.equals("restore/next")) {
            hear(What.RESTORE, "");
            send(exchange, 200, take(restores));
        } else {
            hear(path.endsWith("/response") ? What.RESPONSE : What.ERROR, body);
            send(exchange, 202, "");
        }
    }

    private void hear(What what, String body) {
        said.add(new Said(what, body, System.nanoTime()));
    }

    private static String body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String take(BlockingQueue<String> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
