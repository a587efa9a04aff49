package guide.local.dynamodb;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// A DynamoDB on this machine, with tables of its own.
public interface TableServer extends AutoCloseable {

    /// The region that all of them say they are in.
    Region REGION = Region.EU_CENTRAL_1;

    URI endpoint();

    /// The made-up access key, and secret, that leads to these tables.
    String key();

    @Override
    void close();

    /// A client of this server.
    ///
    /// @param interceptors see every call, so that tests can count calls and let some fail
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

    /// The environment in which a function finds this server.
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
