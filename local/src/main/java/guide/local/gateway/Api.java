package guide.local.gateway;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpExchange;

import guide.lambda.gateway.GatewayResponse;
import guide.lambda.http.NoOpContext;
import guide.local.dynamodb.FunctionSpec;
import guide.local.site.Responses;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Emulates the HTTP API: finds the function of a request, verifies the token if the route requires
/// one, and calls the function with the event that API Gateway would send.
final class Api {

    private final RouteTable routes;
    private final Authorizer authorizer;
    private final Duration callTimeout;
    private final Consumer<String> log;
    private final Map<String, RequestStreamHandler> handlers = new HashMap<>();

    /// A call has a thread of its own, which is left to itself when it takes too long.
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param environment additional variables for every function, which override its own
    /// @param callTimeout how long a function may take
    /// @param log receives the log lines of the functions
    Api(
            List<FunctionSpec> functions,
            Authorizer authorizer,
            Map<String, String> environment,
            Duration callTimeout,
            Consumer<String> log) {
        routes = new RouteTable(functions);
        this.authorizer = authorizer;
        this.callTimeout = callTimeout;
        this.log = log;
        functions.forEach(
                each -> handlers.put(each.logicalId(), LocalFunctions.start(each, environment)));
    }

    /// @param basePath what stood before the path, and stands there in the event
    /// @param path of the request, as the API has it
    void answer(HttpExchange exchange, String basePath, String path) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(HttpApiLimits.BODY_BYTES + 1);
        Optional<RouteTable.MatchedRoute> match = routes.match(exchange.getRequestMethod(), path);
        if (body.length > HttpApiLimits.BODY_BYTES) {
            message(exchange, 413, "Request Entity Too Large");
        } else if (match.isEmpty()) {
            message(exchange, 404, "Not Found");
        } else {
            invoke(exchange, body, match.get().below(basePath));
        }
    }

    private void invoke(HttpExchange exchange, byte[] body, RouteTable.MatchedRoute match)
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

    private void call(HttpExchange exchange, RouteTable.MatchedRoute match, byte[] event)
            throws IOException {
        String id = match.function().logicalId();
        ResponseBuffer answer;
        try {
            answer =
                    threads.submit(() -> handled(id, event))
                            .get(callTimeout.toMillis(), MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            System.err.println(id + " failed: " + e);
            message(exchange, 500, "Internal Server Error");
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (answer.size() > HttpApiLimits.ANSWER_BYTES) {
            System.err.println(id + " answered with " + answer.size() + " bytes");
            message(exchange, 500, "Internal Server Error");
            return;
        }
        write(exchange, answer);
    }

    private ResponseBuffer handled(String id, byte[] event) throws IOException {
        RequestStreamHandler handler = handlers.get(id);
        if (handler == null) {
            throw new IllegalStateException("no handler " + id);
        }
        ResponseBuffer answer = new ResponseBuffer();
        try (InputStream in = new ByteArrayInputStream(event)) {
            handler.handleRequest(in, answer, context(id));
        }
        return answer;
    }

    /// Calls a function with an event that is no request, as AWS does behind the API.
    ///
    /// @return what it answers
    String call(String function, String event) throws IOException {
        try (InputStream answer =
                handled(function, event.getBytes(StandardCharsets.UTF_8)).read()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private NoOpContext context(String function) {
        return new NoOpContext(
                function,
                UUID.randomUUID().toString(),
                message -> log.accept(message.stripTrailing()));
    }

    private static void write(HttpExchange exchange, ResponseBuffer answer) throws IOException {
        GatewayResponse response = GatewayResponse.read(answer.read());
        response.headers().forEach((name, value) -> set(exchange, name, value));
        Responses.send(exchange, response.status(), response.bytes());
    }

    /// The HTTP API drops what a function says of CORS ("Configure CORS for HTTP APIs").
    private static void set(HttpExchange exchange, String name, String value) {
        if (!name.startsWith("access-control-")) {
            exchange.getResponseHeaders().set(name, value);
        }
    }

    private static void message(HttpExchange exchange, int status, String message)
            throws IOException {
        Responses.json(exchange, status, Map.of("message", message));
    }
}
