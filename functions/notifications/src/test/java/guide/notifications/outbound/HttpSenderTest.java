package guide.notifications.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.notifications.outbound.AnsweringServer.Conversation;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import javax.net.ssl.SSLSocketFactory;

/// One request, and whatever a server may do with it.
class HttpSenderTest {

    private static final Duration TOTAL = Duration.ofMillis(1_500);
    private static final Duration READ = Duration.ofMillis(500);

    private final HttpSender sender =
            new HttpSender(
                    new AddressGuard(HostLookup.SYSTEM, Reach.THIS_MACHINE_TOO),
                    (SSLSocketFactory) SSLSocketFactory.getDefault(),
                    new SendLimits(Duration.ofSeconds(1), READ, TOTAL, 8_192));

    @Test
    void aRequestHasItsTargetItsHeadersAndItsBody() throws IOException {
        try (AnsweringServer server = AnsweringServer.with(AnsweringServer.status("204 None"))) {
            HttpOutcome result =
                    sender.send(
                            OutboundRequest.post(
                                    server.uri(), Map.of("webhook-id", "msg_1"), "{\"a\":\"é\"}"));

            assertThat(status(result)).isEqualTo(204);
            assertThat(server.requests().getFirst())
                    .startsWith("POST /hook?a=b HTTP/1.1\r\nHost: 127.0.0.1:" + server.port())
                    .contains("\r\nContent-Type: application/json\r\nContent-Length: 10\r\n")
                    .contains("\r\nwebhook-id: msg_1\r\n")
                    .endsWith("\r\n\r\n{\"a\":\"é\"}");
        }
    }

    @Test
    void aHeaderCannotBeginAnotherOne() {
        assertThatThrownBy(
                        () ->
                                OutboundRequest.post(
                                        URI.create("https://example.org/"),
                                        Map.of("authorization", "Bearer a\r\nx: y"),
                                        "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Bearer");
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() throws IOException {
        try (AnsweringServer inside = AnsweringServer.with(AnsweringServer.status("200 OK"));
                AnsweringServer outside =
                        AnsweringServer.with(
                                AnsweringServer.status(
                                        "307 Temporary\r\nLocation: " + inside.uri()))) {
            HttpOutcome result = sender.send(to(outside));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            HttpOutcome.Answered.class,
                            answer -> assertThat(answer.isSuccess()).isFalse());
            assertThat(status(result)).isEqualTo(307);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void interimAnswersArePassedOver() throws IOException {
        assertThat(
                        status(
                                answered(
                                        out ->
                                                AnsweringServer.write(
                                                        out,
                                                        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\nHTTP/1.0 202\r\n\r\n"))))
                .isEqualTo(202);
    }

    @Test
    void aBodyIsNeverRead() throws IOException {
        byte[] tenMegabytes = new byte[10_000_000];

        HttpOutcome large =
                answered(
                        out -> {
                            AnsweringServer.write(
                                    out, "HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n");
                            out.write(tenMegabytes);
                        });
        HttpOutcome endless =
                answered(
                        out -> {
                            AnsweringServer.write(out, "HTTP/1.1 200 OK\r\n\r\n");
                            while (true) {
                                out.write(tenMegabytes);
                            }
                        });

        assertThat(status(large)).isEqualTo(200);
        assertThat(status(endless)).isEqualTo(200);
        assertThat(large.took()).isLessThan(READ);
        assertThat(endless.took()).isLessThan(READ);
    }

    @Test
    void whatComesBeforeAStatusMayHaveSoManyBytesAndNotOneMore() throws IOException {
        String begin = "HTTP/1.1 100 Continue\r\nx: ";
        String end = "\r\n\r\nHTTP/1.1 200 OK\r\n";
        String most = "x".repeat(8_192 - begin.length() - end.length());

        assertThat(status(answered(out -> AnsweringServer.write(out, begin + most + end))))
                .isEqualTo(200);
        assertThat(fault(answered(out -> AnsweringServer.write(out, begin + most + "x" + end))))
                .isEqualTo(SendFault.NO_STATUS);
    }

    @Test
    void headersWithoutAnEndAreNotRead() throws IOException {
        HttpOutcome afterStatus = answered(out -> headersForEver(out, "200 OK"));
        HttpOutcome beforeStatus = answered(out -> headersForEver(out, "103 Early Hints"));

        assertThat(status(afterStatus)).isEqualTo(200);
        assertThat(fault(beforeStatus)).isEqualTo(SendFault.NO_STATUS);
    }

    private static void headersForEver(OutputStream out, String status) throws IOException {
        AnsweringServer.write(out, "HTTP/1.1 " + status + "\r\n");
        while (true) {
            AnsweringServer.write(out, "x: y\r\n");
        }
    }

    @Test
    void aServerThatSaysNothingIsLeft() throws IOException {
        HttpOutcome result =
                answered(out -> LockSupport.parkNanos(TOTAL.multipliedBy(4).toNanos()));

        assertThat(fault(result)).isEqualTo(SendFault.TIMEOUT);
        assertThat(result.took()).isBetween(READ, TOTAL);
    }

    @Test
    void aServerThatSendsAByteNowAndThenIsLeftToo() throws IOException {
        HttpOutcome result =
                answered(
                        out -> {
                            while (true) {
                                AnsweringServer.write(out, "H");
                                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                            }
                        });

        assertThat(fault(result)).isEqualTo(SendFault.TIMEOUT);
        assertThat(result.took()).isBetween(TOTAL, TOTAL.plusSeconds(1));
    }

    @Test
    void whatIsNoAnswerIsSaidToBeNone() throws IOException {
        assertThat(fault(answered(out -> {}))).isEqualTo(SendFault.CLOSED);
        assertThat(fault(answered(out -> AnsweringServer.write(out, "HTTP/1.1 200"))))
                .isEqualTo(SendFault.CLOSED);
        assertThat(fault(answered(out -> AnsweringServer.write(out, "SSH-2.0-x\r\n"))))
                .isEqualTo(SendFault.NOT_HTTP);
        assertThat(fault(answered(AnsweringServer.status("99 Low")))).isEqualTo(SendFault.NOT_HTTP);
    }

    @Test
    void aPortWithoutAServerIsUnreachable() throws IOException {
        // Bound, so that nobody else takes the port, and never listening.
        try (Socket bound = new Socket()) {
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            URI nobody = URI.create("http://127.0.0.1:" + bound.getLocalPort() + "/");

            HttpOutcome result = sender.send(OutboundRequest.post(nobody, Map.of(), "{}"));

            assertThat(fault(result)).isEqualTo(SendFault.UNREACHABLE);
        }
    }

    private HttpOutcome answered(Conversation conversation) throws IOException {
        try (AnsweringServer server = AnsweringServer.with(conversation)) {
            return sender.send(to(server));
        }
    }

    private static OutboundRequest to(AnsweringServer server) {
        return OutboundRequest.post(server.uri(), Map.of(), "{}");
    }

    static int status(HttpOutcome result) {
        assertThat(result).isInstanceOf(HttpOutcome.Answered.class);
        return ((HttpOutcome.Answered) result).status();
    }

    static SendFault fault(HttpOutcome result) {
        assertThat(result).isInstanceOf(HttpOutcome.NotAnswered.class);
        return ((HttpOutcome.NotAnswered) result).fault();
    }
}
