package guide.lambda.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Reads the signing secret from Secrets Manager when a function starts, so that it is in no
/// version's settings, which everybody can read who may look at the function. With SnapStart that
/// is once for each version; no request waits for it.
///
/// `SIGNING_SECRET` is the secret's ARN, or in a local run the secret itself.
public final class SigningSecret {

    private static final String NAME = "SIGNING_SECRET";
    private static final String ARN = "arn:";

    /// A role that has just been made is not known everywhere at once. An init with a snapshot has
    /// 130 s, any other one 10 s.
    private static final int MOST_TRIES = 4;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final URI endpoint;
    private final String region;
    private final AwsCredentialsProvider credentials;
    private final Duration pause;

    SigningSecret(URI endpoint, String region, AwsCredentialsProvider credentials, Duration pause) {
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = credentials;
        this.pause = pause;
    }

    /// Returns the same settings with the secret itself; unchanged where it is there already.
    ///
    /// @throws IllegalStateException if the secret cannot be read
    public static Map<String, String> readInto(Map<String, String> environment) {
        String arn = environment.getOrDefault(NAME, "");
        if (!arn.startsWith(ARN)) {
            return environment;
        }
        String region = Environment.required(environment, "AWS_REGION");
        SigningSecret secrets =
                new SigningSecret(
                        endpoint(environment, region),
                        region,
                        DynamoClients.credentials(environment),
                        PAUSE);
        Map<String, String> all = new HashMap<>(environment);
        all.put(NAME, secrets.read(arn));
        return all;
    }

    /// Of all services where `AWS_ENDPOINT_URL` says so, as the SDKs read it; the region's own
    /// otherwise.
    private static URI endpoint(Map<String, String> environment, String region) {
        String elsewhere = environment.getOrDefault("AWS_ENDPOINT_URL", "");
        if (!elsewhere.isEmpty()) {
            return URI.create(elsewhere);
        }
        String suffix = region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com";
        return URI.create("https://secretsmanager." + region + suffix + "/");
    }

    /// Returns the secret with this ARN.
    String read(String arn) {
        try (SdkHttpClient http = UrlConnectionHttpClient.create()) {
            int status = 0;
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                if (tries > 0) {
                    Thread.sleep(pause);
                }
                HttpExecuteResponse answer = ask(http, arn);
                status = answer.httpResponse().statusCode();
                if (status == 200) {
                    return text(answer.responseBody().orElseThrow());
                }
            }
            // What the service said may name the account; the status is enough to look further.
            throw new IllegalStateException(NAME + " cannot be read: status " + status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(NAME + " was not read", e);
        }
    }

    /// `GetSecretValue`, by the SDK's own signer: the client of the whole service would be a
    /// library more for one call.
    private HttpExecuteResponse ask(SdkHttpClient http, String arn) throws IOException {
        byte[] body = ("{\"SecretId\":\"" + arn + "\"}").getBytes(StandardCharsets.UTF_8);
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(endpoint)
                        .putHeader("Content-Type", "application/x-amz-json-1.1")
                        .putHeader("Content-Length", Integer.toString(body.length))
                        .putHeader("X-Amz-Target", "secretsmanager.GetSecretValue")
                        .build();
        ContentStreamProvider content = ContentStreamProvider.fromByteArray(body);
        SignedRequest signed =
                AwsV4HttpSigner.create()
                        .sign(
                                sign ->
                                        sign.identity(credentials.resolveCredentials())
                                                .request(request)
                                                .payload(content)
                                                .putProperty(
                                                        AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                                        "secretsmanager")
                                                .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        return http.prepareRequest(
                        HttpExecuteRequest.builder()
                                .request(signed.request())
                                .contentStreamProvider(signed.payload().orElse(content))
                                .build())
                .call();
    }

    private static String text(InputStream body) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(body)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING
                        && "SecretString".equals(json.currentName())) {
                    return json.getText();
                }
            }
        }
        throw new IllegalStateException(NAME + " has no text");
    }
}
