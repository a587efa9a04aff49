package guide.local.dynamodb;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// A local DynamoDB server with its own tables.
public interface TableServer extends AutoCloseable {

    /// The region that all local servers use.
    Region REGION = Region.EU_CENTRAL_1;

    URI endpoint();

    /// Returns the arbitrary access key, and secret, that identifies these tables.
    String key();

    @Override
    void close();

    /// Creates a client of this server.
    ///
    /// @param interceptors see every call, so that tests can count calls or make them fail
    default DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .overrideConfiguration(
                        config -> config.executionInterceptors(List.of(interceptors)))
                .region(REGION)
                .endpointOverride(endpoint())
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(key(), key())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /// Creates a client of the streams of this server's tables.
    default DynamoDbStreamsClient streams() {
        return DynamoDbStreamsClient.builder()
                .region(REGION)
                .endpointOverride(endpoint())
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(key(), key())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /// Returns the environment in which a function finds this server.
    default Map<String, String> environment() {
        return Map.of(
                "DYNAMODB_ENDPOINT",
                endpoint().toString(),
                "AWS_REGION",
                REGION.id(),
                "AWS_ACCESS_KEY_ID",
                key(),
                "AWS_SECRET_ACCESS_KEY",
                key());
    }
}
