package guide.tests;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.gateway.GatewayResponse;
import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.local.gateway.LocalFunctions;
import guide.local.gateway.RouteTable;
import guide.local.gateway.RouteTable.MatchedRoute;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Calls the functions of a service on the caller's own thread, so that the processor's time of one
/// request can be told. Each request comes from another address, and what a function reads and
/// writes is in the service's tables.
final class MeasuredCalls {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final AtomicInteger SENDERS = new AtomicInteger();

    /// A request as a client sends it.
    ///
    /// @param query without the question mark; empty if there is none
    /// @param body empty if there is none
    record Call(
            String method, String path, String query, Map<String, String> headers, String body) {

        static Call get(String path, String query) {
            return new Call("GET", path, query, Map.of(), "");
        }

        Call with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Call(method, path, query, more, body);
        }
    }

    /// What a request took.
    ///
    /// @param nanos the processor's time of the thread that handled it
    /// @param bytes of the body of the answer, as it is sent
    record Taken(
            int status,
            long nanos,
            int bytes,
            int tableCalls,
            double readUnits,
            double writeUnits) {}

    private final RouteTable routes;
    private final Map<String, RequestStreamHandler> handlers = new HashMap<>();

    MeasuredCalls(Service service) {
        routes = new RouteTable(service.template().functions());
        service.template()
                .functions()
                .forEach(
                        each ->
                                handlers.put(
                                        each.logicalId(),
                                        LocalFunctions.start(each, service.environment())));
    }

    Taken take(Call call) {
        MatchedRoute route =
                routes.match(call.method(), call.path())
                        .orElseThrow(() -> new IllegalStateException("no route: " + call.path()));
        String function = route.function().logicalId();
        RequestStreamHandler handler = handlers.get(function);
        if (handler == null) {
            throw new IllegalStateException("no handler: " + function);
        }
        byte[] event = Json.write(event(call, route)).getBytes(StandardCharsets.UTF_8);
        AtomicReference<String> line = new AtomicReference<>("{}");
        NoOpContext context = new NoOpContext(function, "request", line::set);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long begun = THREADS.getCurrentThreadCpuTime();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), out, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long nanos = THREADS.getCurrentThreadCpuTime() - begun;
        return taken(out.toByteArray(), Json.readOwn(line.get(), JsonNode.class), nanos);
    }

    private static Taken taken(byte[] answer, JsonNode line, long nanos) {
        try {
            GatewayResponse response = GatewayResponse.read(new ByteArrayInputStream(answer));
            return new Taken(
                    response.status(),
                    nanos,
                    response.bytes().length,
                    line.path("tableCalls").asInt(),
                    line.path("readUnits").asDouble(),
                    line.path("writeUnits").asDouble());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> event(Call call, MatchedRoute route) {
        // Threads that are in memory cost nothing: here each is read.
        Map<String, String> headers =
                new HashMap<>(
                        Map.of("host", "localhost", "accept", "*/*", "cache-control", "no-cache"));
        headers.putAll(call.headers());
        String key = route.route().method() + " " + route.route().path();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("routeKey", key);
        event.put("rawPath", call.path());
        event.put("rawQueryString", call.query());
        event.put("headers", headers);
        event.put("pathParameters", route.parameters());
        event.put(
                "requestContext",
                Map.of(
                        "domainName", "localhost",
                        "http",
                                Map.of(
                                        "method", call.method(),
                                        "path", call.path(),
                                        "sourceIp", sender()),
                        "requestId", "request",
                        "routeKey", key,
                        "stage", "$default"));
        if (!call.body().isEmpty()) {
            event.put("body", call.body());
        }
        event.put("isBase64Encoded", false);
        return event;
    }

    private static String sender() {
        int number = SENDERS.incrementAndGet();
        return "11." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }
}
