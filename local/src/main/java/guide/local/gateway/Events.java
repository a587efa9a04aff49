package guide.local.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import guide.lambda.json.Json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Creates the HTTP API's event, payload format 2.0, for a request.
final class Events {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Events() {}

    /// @param claims the claims of the verified token; empty on a route without an authorizer
    static byte[] json(
            HttpExchange exchange,
            byte[] body,
            RouteTable.MatchedRoute match,
            Map<String, String> claims) {
        Map<String, String> headers = headers(exchange.getRequestHeaders());
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("routeKey", match.route().method() + " " + match.route().path());
        event.put("rawPath", match.path());
        event.put("rawQueryString", query == null ? "" : query);
        event.put("headers", headers);
        event.put("pathParameters", match.parameters());
        Map<String, Object> context = context(exchange, headers, match);
        if (!claims.isEmpty()) {
            context.put("authorizer", Map.of("jwt", Map.of("claims", claims)));
        }
        event.put("requestContext", context);
        putBody(event, body);
        return Json.write(event).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(Headers sent) {
        return sent.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                header -> String.join(",", header.getValue())));
    }

    private static Map<String, Object> context(
            HttpExchange exchange, Map<String, String> headers, RouteTable.MatchedRoute match) {
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("method", exchange.getRequestMethod());
        http.put("path", match.path());
        http.put("protocol", exchange.getProtocol());
        http.put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
        http.put("userAgent", headers.getOrDefault("user-agent", ""));
        Instant now = Instant.now();
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("accountId", "123456789012");
        context.put("apiId", "local");
        context.put("domainName", headers.getOrDefault("host", "localhost"));
        context.put("http", http);
        context.put("requestId", UUID.randomUUID().toString());
        context.put("routeKey", match.route().method() + " " + match.route().path());
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toEpochMilli());
        return context;
    }

    /// Adds the body as text if it is UTF-8, otherwise in base64; nothing if it is empty.
    private static void putBody(Map<String, Object> event, byte[] body) {
        event.put("isBase64Encoded", false);
        if (body.length == 0) {
            return;
        }
        try {
            event.put(
                    "body",
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException e) {
            event.put("body", Base64.getEncoder().encodeToString(body));
            event.put("isBase64Encoded", true);
        }
    }
}
