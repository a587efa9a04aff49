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

/// Replaces DynamoDB as the HTTP client of the SDK: reads return items from a file, writes succeed
/// without storing anything, and a write that contains [#FAIL_CONDITIONS] fails as if its condition
/// had failed. So a priming script runs everything but the network.
///
/// It implements only what our own calls use: keys and a few conditions on sort keys, but neither
/// `Limit` nor order.
public final class FakeDynamoDb implements SdkHttpClient {

    static final String CATALOGUE = "catalogue";
    static final String COMMENTS = "comments";

    /// A write that contains this text anywhere fails its conditions.
    static final String FAIL_CONDITIONS = "conditions-fail";

    private static final String FAILED = "ConditionalCheckFailed";
    private static final String ERRORS = "com.amazonaws.dynamodb.v20120810#";

    private final List<FakeItem> items;

    /// @param items of both tables; their partition keys differ
    FakeDynamoDb(List<FakeItem> items) {
        this.items = List.copyOf(items);
    }

    /// Returns one with the items of all priming scripts that the class path has.
    public static FakeDynamoDb ofPriming() {
        return new FakeDynamoDb(PrimingScript.allItems());
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                String operation = operation(request);
                String body = body(request);
                JsonNode input = Json.readOwn(body, JsonNode.class);
                return body.contains(FAIL_CONDITIONS)
                        ? response(400, conditionFailure(operation, input))
                        : response(200, result(operation, input));
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}

    @Override
    public String clientName() {
        return "fake-dynamodb";
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

    private static Map<String, Object> conditionFailure(String operation, JsonNode input) {
        if (!operation.equals("TransactWriteItems")) {
            return Map.of("__type", ERRORS + FAILED + "Exception", "message", FAILED);
        }
        List<Map<String, String>> reasons = new ArrayList<>();
        input.path("TransactItems").forEach(_ -> reasons.add(Map.of("Code", FAILED)));
        return Map.of(
                "__type", ERRORS + "TransactionCanceledException",
                "Message", FAILED,
                "CancellationReasons", reasons);
    }

    private Map<String, Object> result(String operation, JsonNode body) {
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

    private Map<String, Object> batch(JsonNode input) {
        List<Map<String, Object>> found = new ArrayList<>();
        String table = input.fieldNames().next();
        for (JsonNode key : input.path(table).path("Keys")) {
            items.stream()
                    .filter(item -> item.is(key))
                    .forEach(item -> found.add(item.attributes()));
        }
        return Map.of(table, found);
    }

    private static HttpExecuteResponse response(int status, Map<String, Object> json) {
        byte[] bytes = Json.write(json).getBytes(StandardCharsets.UTF_8);
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
