package guide.lambda.priming;

import guide.lambda.http.HttpFunction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Map;

/// Creates a function from its environment and its DynamoDB client, without calling the table.
@FunctionalInterface
public interface FunctionFactory {

    HttpFunction create(Map<String, String> environment, DynamoDbClient client);
}
