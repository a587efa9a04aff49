package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.lambda.gateway.EventWriter;
import guide.lambda.json.Json;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Events read by tokens are those that AWS's own type holds, and what that does not hold is no
/// event here either.
class EventReaderTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// AWS's own type insists on what these hold, and nothing here looks at it.
    private static final Set<String> LEFT_ALONE =
            Set.of("queryStringParameters", "pathParameters", "stageVariables", "timeEpoch");

    /// What must have its type.
    private static final Set<String> LOOKED_AT =
            Set.of(
                    "rawPath",
                    "rawQueryString",
                    "headers",
                    "requestContext",
                    "body",
                    "isBase64Encoded",
                    "stage",
                    "http",
                    "method",
                    "sourceIp",
                    "authorizer",
                    "jwt",
                    "claims",
                    "Accept",
                    "host",
                    "groups");

    @Test
    void eventsAreReadAsAwsOwnTypeHoldsThem() {
        long[] read = {0};
        Property.forAll(
                10_000,
                random -> {
                    String event = sent(mangled(whole(random), random));

                    Optional<GatewayEvent> mapped = mapped(event);
                    assertThat(read(event)).as(event).isEqualTo(mapped);
                    read[0] += mapped.isPresent() ? 1 : 0;
                });

        assertThat(read[0]).isBetween(4_000L, 9_500L);
    }

    @Test
    void whatAwsOwnTypeWritesIsReadAgain() {
        Property.forAll(
                10_000,
                random -> {
                    String event = sent(whole(random));
                    byte[] written = written(event);

                    assertThat(read(new String(written, StandardCharsets.UTF_8)))
                            .isEqualTo(mapped(event));
                    assertThat(
                                    Json.readOwn(
                                            new String(written, StandardCharsets.UTF_8),
                                            JsonNode.class))
                            .isEqualTo(Json.readOwn(event, JsonNode.class));
                });
    }

    /// All members that a real event has.
    private static ObjectNode whole(RandomGenerator random) {
        ObjectNode event = NODES.objectNode();
        event.put("version", "2.0").put("routeKey", "GET /v1/frameworks/{slug}");
        event.put("rawPath", "/" + Property.text(random, "av1/%é", 12));
        event.put("rawQueryString", Property.text(random, "a=&%+é", 9));
        event.putArray("cookies").add("a=b");
        event.set("headers", headers(random));
        event.putObject("queryStringParameters").put("a", Property.anyText(random, 5));
        event.set("requestContext", context(random));
        event.put("body", Property.anyText(random, 30));
        event.putObject("pathParameters").put("slug", "a");
        event.put("isBase64Encoded", random.nextBoolean());
        event.putObject("stageVariables").put("a", "b");
        return event;
    }

    private static ObjectNode headers(RandomGenerator random) {
        ObjectNode headers = NODES.objectNode();
        headers.put("Accept", Property.text(random, "*/;q=,a", 9));
        headers.put("host", "example.org").put("ACCEPT", "*/*");
        return headers.put(Property.text(random, "xX-İß", 6) + "-x", Property.anyText(random, 9));
    }

    private static ObjectNode context(RandomGenerator random) {
        ObjectNode context = NODES.objectNode();
        context.put("accountId", "123456789012").put("apiId", "abc");
        ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
        jwt.putObject("claims").put("sub", Property.anyText(random, 5)).put("groups", "[a b]");
        jwt.putArray("scopes").add("openid");
        context.put("domainName", "a.b").put("domainPrefix", "a");
        context.putObject("http")
                .put("method", Property.oneOf(random, List.of("GET", "POST", "get", "")))
                .put("path", "/")
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "192.0.2.1")
                .put("userAgent", "x");
        context.put("requestId", "id").put("routeKey", "$default");
        context.put("stage", Property.oneOf(random, List.of("$default", "v1", "")));
        return context.put("time", "now").put("timeEpoch", random.nextLong());
    }

    /// The same with members missing, `null`, added, or of another type.
    private static ObjectNode mangled(ObjectNode event, RandomGenerator random) {
        Set<String> names = event.propertyStream().map(e -> e.getKey()).collect(Collectors.toSet());
        for (String name : names) {
            if (LEFT_ALONE.contains(name)) {
                continue;
            }
            if (event.path(name) instanceof ObjectNode inner) {
                mangled(inner, random);
            }
            switch (random.nextInt(60)) {
                case 0 -> event.remove(name);
                case 1 -> event.putNull(name);
                case 2 -> event.set(LOOKED_AT.contains(name) ? name : "other", any(random));
                case 3 -> event.set(Property.anyText(random, 4), any(random));
                default -> {}
            }
        }
        return event;
    }

    private static JsonNode any(RandomGenerator random) {
        ArrayNode some = NODES.arrayNode().add(1).add("a").addNull();
        some.addObject().putArray("a");
        return switch (random.nextInt(7)) {
            case 0 -> NODES.numberNode(random.nextInt());
            case 1 -> NODES.numberNode(random.nextDouble());
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.textNode(Property.text(random, "a true1", 3));
            case 4 -> some;
            case 5 -> NODES.objectNode().set("a", some);
            default -> NODES.objectNode();
        };
    }

    /// Half a pair of UTF-16 is no character, and does not outlive UTF-8.
    private static String sent(ObjectNode event) {
        return new String(
                event.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Optional<GatewayEvent> read(String event) {
        try {
            return Optional.of(
                    EventReader.read(
                            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<GatewayEvent> mapped(String event) {
        try {
            return Optional.of(MappedEvents.read(event));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] written(String event) {
        try {
            return EventWriter.bytes(MappedEvents.aws(event));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
