package guide.notifications.outbound;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import javax.net.ssl.SSLSocketFactory;

/// Sends one request over a connection of its own (HTTP/1.1), and reads no more of the answer than
/// its status line.
///
/// Not the JDK's `HttpClient`: that resolves names itself, so that it cannot be held to the address
/// that was checked (docs/adr/0054-webhooks.md).
public final class HttpSender {

    private final OutboundConnector connector;
    private final SendLimits limits;

    public HttpSender(AddressGuard guard, SSLSocketFactory tls, SendLimits limits) {
        this.connector = new OutboundConnector(guard, tls, limits);
        this.limits = limits;
    }

    /// For the machine's resolver and authorities.
    public static HttpSender standard(Reach reach) {
        return within(SendLimits.STANDARD, reach);
    }

    /// The same with other limits.
    public static HttpSender within(SendLimits limits, Reach reach) {
        return new HttpSender(
                new AddressGuard(HostLookup.SYSTEM, reach),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                limits);
    }

    /// Sends the request once. Whatever the other side does is a result.
    public HttpOutcome send(OutboundRequest request) {
        long begin = System.nanoTime();
        SendDeadline deadline = SendDeadline.in(limits.total());
        try {
            int status = answer(request, deadline);
            return new HttpOutcome.Answered(status, since(begin));
        } catch (SendException e) {
            return new HttpOutcome.NotAnswered(e.fault(), since(begin));
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private int answer(OutboundRequest request, SendDeadline deadline) throws SendException {
        Socket socket = connector.connect(request.uri(), deadline);
        try (SocketTimer timer = new SocketTimer(socket, deadline.left())) {
            try {
                return exchange(request, socket);
            } catch (IOException e) {
                SendFault fault = SendFaults.of(e, SendFault.CLOSED);
                throw new SendException(timer.isExpired() ? SendFault.TIMEOUT : fault, e);
            }
        } finally {
            // Without TLS's farewell, which would wait for the other side.
            SendFaults.closeQuietly(socket);
        }
    }

    private int exchange(OutboundRequest request, Socket socket) throws IOException, SendException {
        Socket secured = connector.secured(socket, request.uri());
        secured.getOutputStream().write(bytes(request));
        secured.getOutputStream().flush();
        return StatusLine.read(
                new BufferedInputStream(secured.getInputStream()), limits.statusBytes());
    }

    private static byte[] bytes(OutboundRequest request) {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder();
        head.append(request.method()).append(' ').append(target(request.uri())).append(" HTTP/1.1");
        header(head, "Host", host(request.uri()));
        header(head, "User-Agent", "framework-guide");
        header(head, "Accept", "*/*");
        header(head, "Connection", "close");
        header(head, "Content-Type", "application/json");
        header(head, "Content-Length", Integer.toString(body.length));
        request.headers().forEach((name, value) -> header(head, name, value));
        head.append("\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append("\r\n").append(name).append(": ").append(value);
    }

    private static String target(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static String host(URI uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }
}
