package guide.lambda.dynamodb;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Builds the one DynamoDB client of a function from its environment.
///
/// Reads `AWS_REGION`, `DYNAMODB_ENDPOINT` (empty for the region's own) and the credentials that
/// Lambda sets.
public final class DynamoClients {

    private static final Duration ATTEMPT = Duration.ofSeconds(2);
    private static final Duration CALL = Duration.ofSeconds(6);

    private DynamoClients() {}

    public static DynamoDbClient from(Map<String, String> environment) {
        return over(environment, UrlConnectionHttpClient.create());
    }

    /// The same over another way to the table.
    public static DynamoDbClient over(Map<String, String> environment, SdkHttpClient http) {
        DynamoDbClientBuilder builder =
                DynamoDbClient.builder()
                        .region(Region.of(Environment.required(environment, "AWS_REGION")))
                        .credentialsProvider(credentials(environment))
                        .overrideConfiguration(
                                config ->
                                        config.apiCallAttemptTimeout(ATTEMPT)
                                                .apiCallTimeout(CALL)
                                                .addExecutionInterceptor(new CapacityInterceptor()))
                        .httpClient(http);
        String endpoint = environment.getOrDefault("DYNAMODB_ENDPOINT", "");
        return (endpoint.isEmpty() ? builder : builder.endpointOverride(URI.create(endpoint)))
                .build();
    }

    /// From the environment; without a key there, from the container: that is where SnapStart puts
    /// them.
    private static AwsCredentialsProvider credentials(Map<String, String> environment) {
        String key = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
        if (key.isEmpty()) {
            return ContainerCredentialsProvider.create();
        }
        String secret = Environment.required(environment, "AWS_SECRET_ACCESS_KEY");
        String token = environment.getOrDefault("AWS_SESSION_TOKEN", "");
        return StaticCredentialsProvider.create(
                token.isEmpty()
                        ? AwsBasicCredentials.create(key, secret)
                        : AwsSessionCredentials.create(key, secret, token));
    }
}
