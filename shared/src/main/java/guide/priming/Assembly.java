package guide.priming;

import guide.http.HttpFunction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Map;

/// Puts a function together from its settings and its one client, without a call to the table.
@FunctionalInterface
public interface Assembly {

    HttpFunction of(Map<String, String> environment, DynamoDbClient client);
}
