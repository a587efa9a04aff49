package guide.lambda.priming;

import static org.assertj.core.api.Assertions.assertThat;

import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.dynamodb.RenewableHttpClient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/// After a restore the other side of a kept connection is gone without a word. What is sent there
/// waits for an answer that never comes.
class DroppedConnectionsTest {

    /// It keeps connections, and after [#fallSilent] answers nothing on those that it has.
    private static final class KeepingServer implements AutoCloseable {

        private static final byte[] ANSWER =
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
                        .getBytes(StandardCharsets.US_ASCII);

        private final ServerSocket listener =
                new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final List<Socket> connections = new CopyOnWriteArrayList<>();
        private final SSLContext context = SSLContext.getInstance("TLS");
        private volatile int silent;
        private volatile boolean askedInVain;

        KeepingServer(KeyManager[] managers) throws Exception {
            context.init(managers, null, null);
            Thread.ofVirtual().start(this::accept);
        }

        void fallSilent() {
            silent = connections.size();
        }

        private void accept() {
            try {
                while (true) {
                    Socket plain = listener.accept();
                    connections.add(plain);
                    int number = connections.size();
                    Thread.ofVirtual().start(() -> serve(plain, number));
                }
            } catch (IOException e) {
                assertThat(listener.isClosed()).isTrue();
            }
        }

        private void serve(Socket plain, int number) {
            try (SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, null, true)) {
                socket.setUseClientMode(false);
                InputStream in = socket.getInputStream();
                byte[] buffer = new byte[8192];
                String request = "";
                while (true) {
                    int read = in.read(buffer);
                    if (read < 0) {
                        return;
                    }
                    if (number <= silent) {
                        askedInVain = true;
                    }
                    request += new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                    // The SDK's body ends with the second brace of its key.
                    if (request.endsWith("}") && number > silent) {
                        socket.getOutputStream().write(ANSWER);
                        request = "";
                    }
                }
            } catch (IOException e) {
                assertThat(e).isNotNull();
            }
        }

        @Override
        public void close() throws IOException {
            listener.close();
            for (Socket each : connections) {
                each.close();
            }
        }
    }

    private static Map<String, String> environment(KeepingServer server) {
        Map<String, String> environment = PrimingEnvironment.environment();
        environment.put("DYNAMODB_ENDPOINT", "https://localhost:" + server.listener.getLocalPort());
        return environment;
    }

    @Test
    void aDroppedConnectionIsNotUsedAgain(@TempDir Path folder) throws Exception {
        SelfSigned certificate = SelfSigned.in(folder);
        TrustManager[] trusted = certificate.ofClient();
        RenewableHttpClient http =
                new RenewableHttpClient(
                        () ->
                                UrlConnectionHttpClient.builder()
                                        .tlsTrustManagersProvider(() -> trusted)
                                        .build());
        try (KeepingServer server = new KeepingServer(certificate.ofServer());
                DynamoDbClient client = DynamoClients.with(environment(server), http)) {
            Connection connection =
                    new TableConnection(client, http, PrimingEnvironment.environment());
            connection.open();
            connection.open();
            assertThat(server.connections).hasSize(1);

            connection.drop();
            server.fallSilent();
            ItemReads.recent(client, "priming", Attributes.key("a", "b"));

            assertThat(server.connections).hasSize(2);
            assertThat(server.askedInVain).isFalse();
        }
    }
}
