package guide.notifications.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;

/// A connection goes to an address that was checked, and to no other.
class PinnedAddressTest {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress ALSO_HERE = InetAddress.ofLiteral("127.0.0.2");
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("8.8.8.8");

    @Test
    void aNameIsLookedUpOnceSoThatItsNextAnswerIsNeverUsed() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HostLookup changing = host -> List.of(asked.getAndIncrement() == 0 ? ALSO_HERE : HERE);
        try (AnsweringServer second = server(ALSO_HERE, 0);
                AnsweringServer first = server(HERE, second.port())) {
            HttpOutcome result =
                    send(changing, Reach.THIS_MACHINE_TOO, "http://hook.example:" + first.port());

            assertThat(HttpSenderTest.status(result)).isEqualTo(200);
            assertThat(asked).hasValue(1);
            assertThat(second.requests()).hasSize(1);
            assertThat(second.requests().getFirst())
                    .contains("\r\nHost: hook.example:" + first.port() + "\r\n");
            assertThat(first.requests()).isEmpty();
        }
    }

    @Test
    void inADeploymentNothingOnTheInsideIsReached() throws IOException {
        try (AnsweringServer server = server(HERE, 0)) {
            for (String scheme : List.of("http", "https")) {
                for (String host : List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0")) {
                    HttpOutcome result =
                            send(
                                    HostLookup.SYSTEM,
                                    Reach.PUBLIC,
                                    scheme + "://" + host + ":" + server.port());
                    assertThat(HttpSenderTest.fault(result)).isEqualTo(SendFault.NOT_PUBLIC);
                }
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aNameThatLeadsInsideAsWellIsRefusedWhole() {
        for (List<InetAddress> answer :
                List.of(List.of(PUBLIC, HERE), List.of(HERE, PUBLIC), List.of(HERE))) {
            HttpOutcome result = send(_ -> answer, Reach.PUBLIC, "https://both.example/");
            assertThat(HttpSenderTest.fault(result)).isEqualTo(SendFault.NOT_PUBLIC);
        }
    }

    @Test
    void plainHttpGoesToThisMachineAlone() {
        Stream.of(Reach.values())
                .forEach(
                        reach ->
                                assertThat(
                                                HttpSenderTest.fault(
                                                        send(
                                                                _ -> List.of(PUBLIC),
                                                                reach,
                                                                "http://hook.example/")))
                                        .isEqualTo(SendFault.NOT_PUBLIC));
    }

    @Test
    void theNextAddressIsTriedWhereOneAcceptsNothing() throws IOException {
        try (AnsweringServer server = server(ALSO_HERE, 0)) {
            HttpOutcome result =
                    send(
                            _ -> List.of(HERE, ALSO_HERE),
                            Reach.THIS_MACHINE_TOO,
                            "http://hook.example:" + server.port());

            assertThat(HttpSenderTest.status(result)).isEqualTo(200);
        }
    }

    @Test
    void aResolverThatFailsOrTakesTooLongIsNoHangUp() {
        HostLookup unknown =
                host -> {
                    throw new UnknownHostException(host);
                };
        HostLookup slow =
                host -> {
                    LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
                    return List.of(HERE);
                };

        assertThat(HttpSenderTest.fault(send(unknown, Reach.PUBLIC, "https://hook.example/")))
                .isEqualTo(SendFault.UNKNOWN_HOST);
        assertThat(HttpSenderTest.fault(send(_ -> List.of(), Reach.PUBLIC, "https://a.example/")))
                .isEqualTo(SendFault.UNKNOWN_HOST);
        HttpOutcome result = send(slow, Reach.PUBLIC, "https://hook.example/");
        assertThat(HttpSenderTest.fault(result)).isEqualTo(SendFault.TIMEOUT);
        assertThat(result.took()).isLessThan(Duration.ofSeconds(3));
    }

    private static AnsweringServer server(InetAddress address, int port) throws IOException {
        return AnsweringServer.at(
                address, ServerSocketFactory.getDefault(), port, AnsweringServer.status("200 OK"));
    }

    private static HttpOutcome send(HostLookup lookup, Reach reach, String uri) {
        Duration second = Duration.ofSeconds(1);
        return new HttpSender(
                        new AddressGuard(lookup, reach),
                        (SSLSocketFactory) SSLSocketFactory.getDefault(),
                        new SendLimits(second, second, second.multipliedBy(2), 8_192))
                .send(OutboundRequest.post(URI.create(uri), Map.of(), "{}"));
    }
}
