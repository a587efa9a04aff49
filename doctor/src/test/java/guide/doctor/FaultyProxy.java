package guide.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands before a gateway and puts one fault into what it answers. Its callers have an address of
/// their own, because one that posts too much is refused.
final class FaultyProxy implements AutoCloseable {

    /// What is wrong.
    interface Fault {

        /// Returns the answer with the fault in it.
        ///
        /// @param request method and path, such as `GET /v1/frameworks?limit=1`
        Answered in(String request, Answered answer);
    }

    /// By which the functions believe what it says of the address.
    static final String SECRET = "the-proxy-of-the-tests";

    static final Fault NONE = (_, answer) -> answer;

    /// What the JDK's client and server set by themselves.
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "host", "content-length", "upgrade", "http2-settings", "date");

    private static final AtomicInteger CALLERS = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String caller = "10.0." + CALLERS.incrementAndGet() + ".1, 192.0.2.1";
    private final URI gateway;
    private final Fault fault;
    private final HttpServer server;

    private FaultyProxy(URI gateway, Fault fault) {
        this.gateway = gateway;
        this.fault = fault;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FaultyProxy before(URI gateway, Fault fault) {
        FaultyProxy proxy = new FaultyProxy(gateway, fault);
        proxy.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        proxy.server.createContext("/", proxy::pass);
        proxy.server.start();
        return proxy;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> had = ask(exchange);
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            Answered answer = Answered.of(had.statusCode(), had.headers().map(), had.body());
            Answered sent = fault.in(request, issuer(request, answer));
            sent.headers()
                    .forEach(
                            (name, values) -> {
                                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                                    exchange.getResponseHeaders().put(name, values);
                                }
                            });
            byte[] body = sent.body();
            boolean isBodyless = sent.status() == 304 || sent.status() == 204 || body.length == 0;
            exchange.sendResponseHeaders(sent.status(), isBodyless ? -1 : body.length);
            if (!isBodyless) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /// The desk names its issuer relative to itself; behind this proxy that is the gateway's still.
    private Answered issuer(String request, Answered answer) {
        return request.equals("GET /desk/config.json")
                ? answer.replacing("\"/oidc\"", '"' + gateway.toString() + "/oidc\"")
                : answer;
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(exchange.getRequestURI()))
                        .method(
                                exchange.getRequestMethod(),
                                BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(value -> request.header(name, value));
                            }
                        });
        request.setHeader("X-Front-Secret", SECRET).setHeader("X-Forwarded-For", caller);
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
