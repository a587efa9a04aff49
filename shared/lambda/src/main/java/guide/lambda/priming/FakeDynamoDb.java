package guide.lambda.priming;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Stands for DynamoDB below the SDK: reads find the items of a file, writes are taken and
/// forgotten, and one that carries [#REFUSED] is refused as if its condition had failed. So a
/// rehearsal goes through everything but the network, and stores nothing.
///
/// It knows as much of DynamoDB as our own calls need: keys, the conditions on sort keys that are
/// in use, and neither limits nor orders.
final class FakeDynamoDb implements SdkHttpClient {

    static final String CATALOGUE = "catalogue";
    static final String COMMENTS = "comments";

    /// In any text of a write.
    static final String REFUSED = "conditions-fail";

    private static final String FAILED = "ConditionalCheckFailed";
    private static final String ERRORS = "com.amazonaws.dynamodb.v20120810#";

    private final List<FakeItem> items;

    /// @param items of both tables; their partition keys differ
    FakeDynamoDb(List<FakeItem> items) {
        this.items = List.copyOf(items);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                String operation = operation(request);
                String body = body(request);
                JsonNode asked = Json.readOwn(body, JsonNode.class);
                return body.contains(REFUSED)
                        ? answered(400, refusal(operation, asked))
                        : answered(200, answer(operation, asked));
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}

    @Override
    public String clientName() {
        return "paper";
    }

    private static String operation(HttpExecuteRequest request) {
        String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
        return target.substring(target.indexOf('.') + 1);
    }

    private static String body(HttpExecuteRequest request) throws IOException {
        try (InputStream in = request.contentStreamProvider().orElseThrow().newStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> refusal(String operation, JsonNode asked) {
        if (!operation.equals("TransactWriteItems")) {
            return Map.of("__type", ERRORS + FAILED + "Exception", "message", FAILED);
        }
        List<Map<String, String>> reasons = new ArrayList<>();
        asked.path("TransactItems").forEach(_ -> reasons.add(Map.of("Code", FAILED)));
        return Map.of(
                "__type", ERRORS + "TransactionCanceledException",
                "Message", FAILED,
                "CancellationReasons", reasons);
    }

    private Map<String, Object> answer(String operation, JsonNode body) {
        return switch (operation) {
            case "GetItem" ->
                    items.stream()
                            .filter(item -> item.is(body.path("Key")))
                            .findFirst()
                            .<Map<String, Object>>map(item -> Map.of("Item", item.attributes()))
                            .orElse(Map.of());
            case "Query" -> {
                List<Map<String, Object>> found = query(body);
                yield Map.of("Items", found, "Count", found.size());
            }
            case "BatchGetItem" -> Map.of("Responses", batch(body.path("RequestItems")));
            default -> Map.of();
        };
    }

    private List<Map<String, Object>> query(JsonNode body) {
        KeyCondition keyCondition =
                new KeyCondition(
                        body.path("KeyConditionExpression").asText(),
                        body.path("ExpressionAttributeValues"));
        return items.stream()
                .filter(
                        item ->
                                item.pk().equals(keyCondition.pk())
                                        && keyCondition.include(item.sk()))
                .map(FakeItem::attributes)
                .toList();
    }

    private Map<String, Object> batch(JsonNode asked) {
        List<Map<String, Object>> found = new ArrayList<>();
        String table = asked.fieldNames().next();
        for (JsonNode key : asked.path(table).path("Keys")) {
            items.stream()
                    .filter(item -> item.is(key))
                    .forEach(item -> found.add(item.attributes()));
        }
        return Map.of(table, found);
    }

    private static HttpExecuteResponse answered(int status, Map<String, Object> answer) {
        byte[] bytes = Json.write(answer).getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(
                        SdkHttpResponse.builder()
                                .statusCode(status)
                                .putHeader("Content-Type", "application/x-amz-json-1.0")
                                .putHeader("Content-Length", Integer.toString(bytes.length))
                                .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                .build();
    }
}
