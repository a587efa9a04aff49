package guide.lambda.priming;

import guide.lambda.http.HttpFunction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Map;

/// Puts a function together from its settings and its one client, without a call to the table.
@FunctionalInterface
public interface FunctionFactory {

    HttpFunction of(Map<String, String> environment, DynamoDbClient client);
}
