package guide.lambda.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.util.Map;

class IdleConnectionsTest {

    private final ClosingServer server = new ClosingServer();
    private final DynamoDbClient client =
            DynamoClients.from(
                    Map.of(
                            "AWS_REGION", "eu-central-1",
                            "AWS_ACCESS_KEY_ID", "test",
                            "AWS_SECRET_ACCESS_KEY", "test",
                            "DYNAMODB_ENDPOINT", server.endpoint()));

    @AfterEach
    void end() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void callsShareOneConnectionThatMayIdleForAMinute() {
        read();
        read();

        assertThat(server.connections()).isEqualTo(1);
        assertThat(System.getProperty(IdleConnections.PROPERTY)).isEqualTo("60");
    }

    @Test
    void aConnectionThatTheServerClosedWhileIdleIsReplaced() {
        read();
        server.closeIdle();

        read();

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void aRequestThatTheServerClosesUponIsSentAgain() {
        read();
        server.closeUponNextRequest();

        read();

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.requests()).isEqualTo(3);
    }

    /// Fails if the SDK reports an error.
    private void read() {
        assertThat(ItemReads.recent(client, "catalogue", Attributes.key("a", "b"))).isEmpty();
    }
}
