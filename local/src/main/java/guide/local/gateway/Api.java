package guide.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;

import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.local.dynamodb.FunctionSpec;
import guide.local.site.Responses;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Emulates the HTTP API: finds the function of a request, verifies the token if the route requires
/// one, and calls the function with the event that API Gateway would send.
final class Api {

    /// The maximum body size of the HTTP API.
    private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

    private final RouteTable routes;
    private final Authorizer authorizer;
    private final Consumer<String> log;
    private final Map<String, RequestStreamHandler> handlers = new HashMap<>();

    /// @param environment additional variables for every function, which override its own
    /// @param log receives the log lines of the functions
    Api(
            List<FunctionSpec> functions,
            Authorizer authorizer,
            Map<String, String> environment,
            Consumer<String> log) {
        routes = new RouteTable(functions);
        this.authorizer = authorizer;
        this.log = log;
        functions.forEach(
                each -> handlers.put(each.logicalId(), LocalFunctions.start(each, environment)));
    }

    /// @param path of the request, as the API has it
    void answer(HttpExchange exchange, String path) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        Optional<RouteTable.MatchedRoute> match = routes.match(exchange.getRequestMethod(), path);
        if (body.length > MAX_BODY_BYTES) {
            message(exchange, 413, "Request Entity Too Large");
        } else if (match.isEmpty()) {
            message(exchange, 404, "Not Found");
        } else {
            invoke(exchange, body, match.get());
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
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String id = match.function().logicalId();
        RequestStreamHandler handler = handlers.get(id);
        try (InputStream in = new ByteArrayInputStream(event)) {
            if (handler == null) {
                throw new IllegalStateException("no handler " + id);
            }
            handler.handleRequest(in, answer, context(id));
        } catch (IOException | RuntimeException e) {
            System.err.println(id + " failed: " + e);
            message(exchange, 500, "Internal Server Error");
            return;
        }
        write(exchange, answer.toByteArray());
    }

    private NoOpContext context(String function) {
        return new NoOpContext(
                function,
                UUID.randomUUID().toString(),
                message -> log.accept(message.stripTrailing()));
    }

    private static void write(HttpExchange exchange, byte[] answer) throws IOException {
        APIGatewayV2HTTPResponse response =
                Json.readEvent(new ByteArrayInputStream(answer), APIGatewayV2HTTPResponse.class);
        response.getHeaders().forEach(exchange.getResponseHeaders()::set);
        Responses.send(exchange, response.getStatusCode(), bytes(response));
    }

    private static byte[] bytes(APIGatewayV2HTTPResponse response) {
        return response.getIsBase64Encoded()
                ? Base64.getDecoder().decode(response.getBody())
                : response.getBody().getBytes(StandardCharsets.UTF_8);
    }

    private static void message(HttpExchange exchange, int status, String message)
            throws IOException {
        Responses.json(exchange, status, Map.of("message", message));
    }
}
