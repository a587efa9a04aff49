package guide.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import guide.http.MediaTypes;
import guide.json.Json;
import guide.local.docs.ContractPage;
import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.Template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves functions over HTTP as API Gateway would: an event in, an answer out, through the stream
/// entry.
public final class Gateway implements AutoCloseable {

    /// The HTTP API takes no larger body.
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RouteTable routes;
    private final Map<String, RequestStreamHandler> handlers = new HashMap<>();

    private final Cors cors;
    private final Issuer issuer;
    private final Authorizer authorizer;

    private Gateway(Template template, Map<String, String> environment, int port) {
        List<FunctionSpec> functions = template.functions();
        routes = new RouteTable(functions);
        cors = new Cors(template.cors());
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = new Issuer(address().toString(), template.audience());
        authorizer = new Authorizer(issuer.address(), template.audience());
        Map<String, String> all = new HashMap<>(environment);
        all.put("OIDC_ISSUER", issuer.address());
        functions.forEach(each -> handlers.put(each.logicalId(), Functions.start(each, all)));
    }

    /// Starts on the loopback address.
    ///
    /// @param environment what every function sees besides its own variables; it wins over them
    /// @param port 0 for any free one
    public static Gateway start(Template template, Map<String, String> environment, int port) {
        Gateway gateway = new Gateway(template, environment, port);
        gateway.server.setExecutor(gateway.threads);
        gateway.server.createContext("/", gateway::answer);
        gateway.server.start();
        return gateway;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// Who gives out the tokens that this gateway takes.
    public Issuer issuer() {
        return issuer;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (cors.handle(exchange)) {
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/docs")) {
                exchange.getResponseHeaders().set("content-type", MediaTypes.HTML);
                send(exchange, 200, ContractPage.html());
                return;
            }
            if (path.equals("/") || path.equals("/health")) {
                StartPage.answer(exchange, path);
                return;
            }
            if (path.startsWith(Issuer.PATH + "/")) {
                issuer.answer(exchange);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            Optional<RouteTable.Match> match = routes.match(exchange.getRequestMethod(), path);
            if (body.length > LARGEST_BODY) {
                message(exchange, 413, "Request Entity Too Large");
            } else if (match.isEmpty()) {
                message(exchange, 404, "Not Found");
            } else {
                invoke(exchange, body, match.get());
            }
        }
    }

    private void invoke(HttpExchange exchange, byte[] body, RouteTable.Match match)
            throws IOException {
        Optional<Map<String, String>> claims =
                match.route().guarded()
                        ? authorizer.claims(
                                Objects.requireNonNullElse(
                                        exchange.getRequestHeaders().getFirst("Authorization"), ""))
                        : Optional.of(Map.of());
        if (claims.isEmpty()) {
            exchange.getResponseHeaders().set("www-authenticate", "Bearer");
            message(exchange, 401, "Unauthorized");
            return;
        }
        call(exchange, match, Events.json(exchange, body, match, claims.get()));
    }

    private void call(HttpExchange exchange, RouteTable.Match match, byte[] event)
            throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String id = match.function().logicalId();
        RequestStreamHandler handler = handlers.get(id);
        try (InputStream in = new ByteArrayInputStream(event)) {
            if (handler == null) {
                throw new IllegalStateException("no handler " + id);
            }
            handler.handleRequest(in, answer, LocalContext.of(id));
        } catch (IOException | RuntimeException e) {
            System.err.println(id + " failed: " + e);
            message(exchange, 500, "Internal Server Error");
            return;
        }
        write(exchange, answer.toByteArray());
    }

    private static void write(HttpExchange exchange, byte[] answer) throws IOException {
        APIGatewayV2HTTPResponse response =
                Json.readEvent(new ByteArrayInputStream(answer), APIGatewayV2HTTPResponse.class);
        response.getHeaders().forEach(exchange.getResponseHeaders()::set);
        send(exchange, response.getStatusCode(), response.getBody());
    }

    private static void message(HttpExchange exchange, int status, String message)
            throws IOException {
        exchange.getResponseHeaders().set("content-type", "application/json");
        send(exchange, status, Json.write(Map.of("message", message)));
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean bodiless = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
