package guide.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class DynamoDbLocalTest {

    private static final Path TEMPLATE = ProjectRoot.root().resolve("template.yaml");

    private final Template template = Template.read(TEMPLATE, Map.of("SigningSecret", "s3cret"));

    @Test
    @Tag("own-tables")
    void theTemplatesTablesAreMadeAndSurviveARestart(@TempDir Path folder) {
        try (DynamoDbLocal first =
                        DynamoDbLocal.start(Optional.of(folder), DynamoDbLocal.LOOPBACK, 0);
                DynamoDbClient client = first.client()) {
            Tables.create(template, client);
            Tables.create(template, client);
        }
        try (DynamoDbLocal second =
                        DynamoDbLocal.start(Optional.of(folder), DynamoDbLocal.LOOPBACK, 0);
                DynamoDbClient client = second.client()) {
            assertThat(client.listTables().tableNames())
                    .containsExactlyInAnyOrder("CatalogueTable", "CommentsTable");
            assertThat(client.describeTable(t -> t.tableName("CommentsTable")).table().keySchema())
                    .extracting(key -> key.keyType())
                    .containsExactly(KeyType.HASH, KeyType.RANGE);
        }
    }

    @Test
    @Tag("own-tables")
    void itListensOnTheLoopbackAddressAlone() throws IOException {
        try (DynamoDbLocal engine = DynamoDbLocal.inMemory()) {
            int port = engine.endpoint().getPort();
            for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress address : each.inetAddresses().toList()) {
                    if (!address.isLoopbackAddress()) {
                        assertThat(answers(address, port)).as("%s", address).isFalse();
                    }
                }
            }
            assertThat(answers(InetAddress.getLoopbackAddress(), port)).isTrue();
        }
    }

    @Test
    void functionsCarryTheirRoutesAndTheirEnvironment() {
        FunctionSpec post =
                template.functions().stream()
                        .filter(f -> f.logicalId().equals("PostCommentFunction"))
                        .findFirst()
                        .orElseThrow();

        assertThat(post.handlerClass()).isEqualTo("guide.comments.PostCommentHandler");
        assertThat(post.routes())
                .containsExactly(
                        new FunctionSpec.RouteSpec("POST", "/v1/comments", false),
                        new FunctionSpec.RouteSpec("ANY", "/v1/challenge", false),
                        new FunctionSpec.RouteSpec("ANY", "/v1/comments/preview", false));
        assertThat(post.environment())
                .containsEntry("COMMENTS_TABLE", "CommentsTable")
                .containsEntry("CATALOGUE_TABLE", "CatalogueTable")
                .containsEntry("SIGNING_SECRET", "s3cret");
    }

    @Test
    void aReferenceThatNobodyGaveIsAnError() {
        Template without = Template.read(TEMPLATE, Map.of());

        assertThatThrownBy(without::functions).hasMessageContaining("SigningSecret");
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 300);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
