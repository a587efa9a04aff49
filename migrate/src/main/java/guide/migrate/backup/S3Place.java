package guide.migrate.backup;

import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Objects of a bucket below a prefix.
///
/// @param prefix empty, or with a slash at its end
record S3Place(S3Client client, String bucket, String prefix) implements BackupPlace {

    static final String SCHEME = "s3://";

    private static final int EXISTS = 412;

    /// @throws IllegalArgumentException if `text` names no bucket
    static S3Place of(String text, Map<String, String> environment) {
        String[] parts = text.substring(SCHEME.length()).split("/", 2);
        if (parts[0].isEmpty()) {
            throw new IllegalArgumentException(text + " must be s3://bucket/prefix.");
        }
        String prefix = parts.length == 1 ? "" : parts[1].replaceAll("/+$", "");
        return new S3Place(client(environment), parts[0], prefix.isEmpty() ? "" : prefix + "/");
    }

    private static S3Client client(Map<String, String> environment) {
        S3ClientBuilder builder =
                S3Client.builder()
                        .region(Region.of(environment.getOrDefault("AWS_REGION", "us-east-1")))
                        .credentialsProvider(DefaultCredentialsProvider.builder().build())
                        .httpClient(UrlConnectionHttpClient.create());
        String endpoint = environment.getOrDefault("AWS_ENDPOINT_URL", "");
        return endpoint.isEmpty()
                ? builder.build()
                : builder.endpointOverride(URI.create(endpoint)).forcePathStyle(true).build();
    }

    @Override
    public boolean add(String name, Path file) {
        try {
            client.putObject(put -> put.bucket(bucket).key(prefix + name).ifNoneMatch("*"), file);
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == EXISTS) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<InputStream> read(String name) {
        try {
            return Optional.of(client.getObject(get -> get.bucket(bucket).key(prefix + name)));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
