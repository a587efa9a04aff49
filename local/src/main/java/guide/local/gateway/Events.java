package guide.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import guide.lambda.gateway.EventWriter;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        APIGatewayV2HTTPEventBuilder event =
                APIGatewayV2HTTPEvent.builder()
                        .withVersion("2.0")
                        .withRouteKey(routeKey(match))
                        .withRawPath(match.path())
                        .withRawQueryString(Objects.requireNonNullElse(query, ""))
                        .withHeaders(headers)
                        .withPathParameters(match.parameters())
                        .withRequestContext(context(exchange, headers, match, claims));
        addBody(event, body);
        return EventWriter.bytes(event.build());
    }

    private static String routeKey(RouteTable.MatchedRoute match) {
        return match.route().method() + " " + match.route().path();
    }

    private static Map<String, String> headers(Headers sent) {
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, List<String>> each : sent.entrySet()) {
            headers.put(each.getKey().toLowerCase(Locale.ROOT), String.join(",", each.getValue()));
        }
        return headers;
    }

    private static RequestContext context(
            HttpExchange exchange,
            Map<String, String> headers,
            RouteTable.MatchedRoute match,
            Map<String, String> claims) {
        Instant now = Instant.now();
        return RequestContext.builder()
                .withAccountId("123456789012")
                .withApiId("local")
                .withAuthorizer(claims.isEmpty() ? null : authorizer(claims))
                .withDomainName(headers.getOrDefault("host", "localhost"))
                .withHttp(
                        RequestContext.Http.builder()
                                .withMethod(exchange.getRequestMethod())
                                .withPath(match.path())
                                .withProtocol(exchange.getProtocol())
                                .withSourceIp(
                                        exchange.getRemoteAddress().getAddress().getHostAddress())
                                .withUserAgent(headers.getOrDefault("user-agent", ""))
                                .build())
                .withRequestId(UUID.randomUUID().toString())
                .withRouteKey(routeKey(match))
                .withStage("$default")
                .withTime(TIME.format(now))
                .withTimeEpoch(now.toEpochMilli())
                .build();
    }

    private static RequestContext.Authorizer authorizer(Map<String, String> claims) {
        return RequestContext.Authorizer.builder()
                .withJwt(RequestContext.Authorizer.JWT.builder().withClaims(claims).build())
                .build();
    }

    /// Adds the body as text if it is UTF-8, otherwise in base64; nothing if it is empty.
    private static void addBody(APIGatewayV2HTTPEventBuilder event, byte[] body) {
        if (body.length == 0) {
            return;
        }
        try {
            event.withBody(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException e) {
            event.withBody(Base64.getEncoder().encodeToString(body)).withIsBase64Encoded(true);
        }
    }
}
