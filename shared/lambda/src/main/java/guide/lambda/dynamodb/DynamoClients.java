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

/// Creates the DynamoDB client of a function from its environment.
///
/// Reads `AWS_REGION`, `DYNAMODB_ENDPOINT` (empty for the region's endpoint) and the credentials
/// that Lambda sets.
public final class DynamoClients {

    private static final Duration ATTEMPT = Duration.ofSeconds(2);
    private static final Duration CALL = Duration.ofSeconds(6);

    static {
        IdleConnections.keep();
    }

    private DynamoClients() {}

    public static DynamoDbClient from(Map<String, String> environment) {
        return with(environment, http());
    }

    /// Creates the HTTP client that [#from] uses.
    public static SdkHttpClient http() {
        return UrlConnectionHttpClient.create();
    }

    /// Creates the same client with another HTTP client.
    public static DynamoDbClient with(Map<String, String> environment, SdkHttpClient http) {
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

    /// Credentials come from the environment, or from the container endpoint if there are none:
    /// that is how SnapStart provides them.
    public static AwsCredentialsProvider credentials(Map<String, String> environment) {
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
