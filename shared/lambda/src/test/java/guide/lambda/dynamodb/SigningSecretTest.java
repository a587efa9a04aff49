package guide.lambda.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Against a server that answers as Secrets Manager does.
class SigningSecretTest {

    private static final String ARN =
            "arn:aws:secretsmanager:eu-central-1:123456789012:secret:SigningSecret-AbCdEf";

    private final List<String> asked = new ArrayList<>();
    private int refusals;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(
                            exchange.getRequestHeaders().getFirst("X-Amz-Target")
                                    + " "
                                    + new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8)
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization")
                                    + " "
                                    + exchange.getRequestHeaders()
                                            .getFirst("X-Amz-Security-Token"));
                    boolean refused = asked.size() <= refusals;
                    byte[] answer =
                            (refused
                                            ? "{\"__type\":\"AccessDeniedException\"}"
                                            : "{\"ARN\":\""
                                                    + ARN
                                                    + "\",\"SecretString\":\"one two@now\"}")
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(refused ? 400 : 200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theSecretIsAskedForByItsArnAndWithTheFunctionsOwnRole() {
        assertThat(secrets().read(ARN)).isEqualTo("one two@now");

        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst())
                .contains("secretsmanager.GetSecretValue", "{\"SecretId\":\"" + ARN + "\"}")
                .containsPattern(
                        "AWS4-HMAC-SHA256 Credential=AKID/[0-9]{8}/eu-central-1/secretsmanager/aws4_request")
                .endsWith(" session");
    }

    @Test
    void aRoleThatIsNotKnownYetIsAskedForAgain() {
        refusals = 3;

        assertThat(secrets().read(ARN)).isEqualTo("one two@now");
    }

    @Test
    void withoutItsSecretAFunctionDoesNotStart() {
        refusals = 4;

        assertThatIllegalStateException()
                .isThrownBy(() -> secrets().read(ARN))
                .withMessage("SIGNING_SECRET cannot be read: status 400");
    }

    @Test
    void theServicesOfAnotherEndpointAreAskedThere() {
        Map<String, String> environment =
                Map.of(
                        "SIGNING_SECRET", ARN,
                        "AWS_ENDPOINT_URL", "http://localhost:" + server.getAddress().getPort(),
                        "AWS_REGION", "eu-central-1",
                        "AWS_ACCESS_KEY_ID", "AKID",
                        "AWS_SECRET_ACCESS_KEY", "key");

        assertThat(SigningSecret.readInto(environment))
                .containsEntry("SIGNING_SECRET", "one two@now");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aLocalRunHasTheSecretItself() {
        Map<String, String> environment = Map.of("SIGNING_SECRET", "arn-less");

        assertThat(SigningSecret.readInto(environment)).isSameAs(environment);
        assertThat(SigningSecret.readInto(Map.of())).isEmpty();
    }

    private SigningSecret secrets() {
        return new SigningSecret(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/"),
                "eu-central-1",
                StaticCredentialsProvider.create(
                        AwsSessionCredentials.create("AKID", "key", "session")),
                Duration.ofMillis(1));
    }
}
