package guide.notifications.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/// A server is who its certificate says, at whatever address.
class TlsNameTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir private static Path folder;
    private static SSLContext context;

    @BeforeAll
    static void aCertificateForHookExample() throws Exception {
        context = NamedCertificate.of("hook.example", folder);
    }

    @Test
    void aCertificateOfTheNameIsAcceptedAtTheCheckedAddress() throws IOException {
        try (AnsweringServer server = server()) {
            HttpOutcome result =
                    send(context.getSocketFactory(), "https://hook.example:" + server.port());

            assertThat(HttpSenderTest.status(result)).isEqualTo(200);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() throws IOException {
        try (AnsweringServer server = server()) {
            for (String host : List.of("other.example", "127.0.0.1", "hook.example.example")) {
                HttpOutcome result =
                        send(context.getSocketFactory(), "https://" + host + ":" + server.port());
                assertThat(HttpSenderTest.fault(result)).isEqualTo(SendFault.TLS);
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aCertificateOfNobodyThatIsTrustedIsRefused() throws IOException {
        try (AnsweringServer server = server()) {
            SSLSocketFactory authorities = (SSLSocketFactory) SSLSocketFactory.getDefault();
            HttpOutcome result = send(authorities, "https://hook.example:" + server.port());

            assertThat(HttpSenderTest.fault(result)).isEqualTo(SendFault.TLS);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aServerThatSpeaksNoTlsOrNeverEndsItsGreetingIsLeft() throws IOException {
        try (AnsweringServer plain =
                AnsweringServer.with(
                        out -> LockSupport.parkNanos(Duration.ofSeconds(30).toNanos()))) {
            HttpOutcome result =
                    send(context.getSocketFactory(), "https://hook.example:" + plain.port());

            assertThat(HttpSenderTest.fault(result)).isEqualTo(SendFault.TIMEOUT);
            assertThat(result.took()).isLessThan(Duration.ofSeconds(4));
        }
    }

    private static AnsweringServer server() throws IOException {
        return AnsweringServer.at(
                HERE, context.getServerSocketFactory(), 0, AnsweringServer.status("200 OK"));
    }

    private static HttpOutcome send(SSLSocketFactory tls, String uri) {
        Duration second = Duration.ofSeconds(1);
        return new HttpSender(
                        new AddressGuard(_ -> List.of(HERE), Reach.THIS_MACHINE_TOO),
                        tls,
                        new SendLimits(
                                second, second.multipliedBy(2), second.multipliedBy(3), 8_192))
                .send(OutboundRequest.post(URI.create(uri), Map.of(), "{}"));
    }
}
