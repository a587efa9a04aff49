package guide.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/// A function in the style of the public samples: the runtime reads the event and writes the
/// response, with the default client, and it reads and returns one item.
public final class SampleHandler
        implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final DynamoDbClient client = DynamoDbClient.create();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String table = System.getenv("CATALOGUE_TABLE");

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(
                                                        Map.of(
                                                                "pk",
                                                                AttributeValue.fromS("catalogue"),
                                                                "sk",
                                                                AttributeValue.fromS("revision"))))
                        .item();
        Map<String, String> shown = new TreeMap<>();
        item.forEach((name, value) -> shown.put(name, value.n() == null ? value.s() : value.n()));
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withHeaders(Map.of("content-type", "application/json"))
                .withBody(json(shown))
                .build();
    }

    private String json(Map<String, String> shown) {
        try {
            return mapper.writeValueAsString(shown);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
