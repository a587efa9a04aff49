package guide.local.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

import java.util.List;
import java.util.Map;

/// Creates the tables as declared in the template: keys, billing, stream, time to live.
public final class Tables {

    private Tables() {}

    /// Creates the missing tables; existing tables are left unchanged.
    public static void create(Template template, DynamoDbClient client) {
        template.tables()
                .forEach(
                        (id, properties) -> {
                            String name = template.nameOf(id);
                            if (create(name, properties, client)) {
                                expire(name, properties, client);
                            }
                        });
    }

    /// Creates the missing tables without their time to live, for a clock of one's own: by the time
    /// of day, what that clock lets end would be gone at once, or not at all.
    public static void createWithoutTimeToLive(Template template, DynamoDbClient client) {
        template.tables()
                .forEach((id, properties) -> create(template.nameOf(id), properties, client));
    }

    /// Returns whether it was missing.
    private static boolean create(
            String name, Map<String, Object> properties, DynamoDbClient client) {
        CreateTableRequest.Builder request =
                CreateTableRequest.builder()
                        .tableName(name)
                        .billingMode(string(properties, "BillingMode"))
                        .attributeDefinitions(attributes(properties))
                        .keySchema(keys(properties));
        Map<String, Object> stream = Yaml.map(properties, "StreamSpecification");
        if (!stream.isEmpty()) {
            request.streamSpecification(
                    StreamSpecification.builder()
                            .streamEnabled(true)
                            .streamViewType(string(stream, "StreamViewType"))
                            .build());
        }
        try {
            client.createTable(request.build());
            return true;
        } catch (ResourceInUseException e) {
            return false;
        }
    }

    private static void expire(String name, Map<String, Object> properties, DynamoDbClient client) {
        Map<String, Object> timeToLive = Yaml.map(properties, "TimeToLiveSpecification");
        if (!timeToLive.isEmpty()) {
            client.updateTimeToLive(
                    update ->
                            update.tableName(name)
                                    .timeToLiveSpecification(
                                            ttl ->
                                                    ttl.enabled(true)
                                                            .attributeName(
                                                                    string(
                                                                            timeToLive,
                                                                            "AttributeName"))));
        }
    }

    private static List<AttributeDefinition> attributes(Map<String, Object> properties) {
        return Yaml.maps(properties, "AttributeDefinitions").stream()
                .map(
                        each ->
                                AttributeDefinition.builder()
                                        .attributeName(string(each, "AttributeName"))
                                        .attributeType(string(each, "AttributeType"))
                                        .build())
                .toList();
    }

    private static List<KeySchemaElement> keys(Map<String, Object> properties) {
        return Yaml.maps(properties, "KeySchema").stream()
                .map(
                        each ->
                                KeySchemaElement.builder()
                                        .attributeName(string(each, "AttributeName"))
                                        .keyType(string(each, "KeyType"))
                                        .build())
                .toList();
    }

    private static String string(Map<String, Object> properties, String key) {
        return String.valueOf(properties.get(key));
    }
}
