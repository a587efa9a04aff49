package guide.watch.registries;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// All registries on this machine, which answer as a test says.
public final class StubRegistry implements AutoCloseable {

    /// How a path is answered.
    @FunctionalInterface
    public interface Reply {

        void to(HttpExchange exchange) throws IOException;
    }

    /// A request that was made.
    public record Received(String path, Optional<String> tag, String userAgent) {}

    private static final byte[] CHUNK = new byte[64 << 10];

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Received> requests = new CopyOnWriteArrayList<>();

    private StubRegistry(HttpServer server) {
        this.server = server;
    }

    public static StubRegistry start() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StubRegistry stub = new StubRegistry(server);
        server.createContext("/", stub::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return stub;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void reply(String path, Reply reply) {
        replies.put(path, reply);
    }

    public List<Received> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        requests.add(
                new Received(
                        path,
                        Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match")),
                        exchange.getRequestHeaders().getFirst("User-Agent")));
        try (exchange) {
            replies.getOrDefault(path, status(404)).to(exchange);
        } catch (IOException e) {
            // The client has left, which is what many of these tests are about.
        }
    }

    /// A document without a tag.
    public static Reply document(String mediaType, String text) {
        return exchange -> send(exchange, mediaType, text);
    }

    /// A document with a tag, with which it is answered 304.
    public static Reply tagged(String mediaType, String text, String tag) {
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, mediaType, text);
            }
        };
    }

    /// No body.
    public static Reply status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    public static Reply redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /// A document of so many zeros.
    ///
    /// @param said whether the length is in the header
    public static Reply large(String mediaType, long bytes, boolean said) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(200, said ? bytes : 0);
            OutputStream out = exchange.getResponseBody();
            for (long sent = 0; sent < bytes; sent += CHUNK.length) {
                out.write(CHUNK, 0, (int) Math.min(CHUNK.length, bytes - sent));
            }
        };
    }

    /// A byte now and then, for ever.
    public static Reply endless(String mediaType) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                pause();
            }
        };
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, String mediaType, String text)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
