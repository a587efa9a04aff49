package guide.lambda.priming;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A server of this process over TLS, which answers every request with an empty object and closes.
/// It remembers no session, so that every connection is a whole handshake.
final class ThrowawayServer implements AutoCloseable {

    private static final byte[] ANSWER =
            """
            HTTP/1.1 200 OK\r
            Content-Type: application/x-amz-json-1.0\r
            Content-Length: 2\r
            Connection: close\r
            \r
            {}"""
                    .getBytes(StandardCharsets.US_ASCII);

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "content-length:";

    private final KeyManager[] managers;
    private final ServerSocket listener;

    private ThrowawayServer(KeyManager[] managers, ServerSocket listener) {
        this.managers = managers;
        this.listener = listener;
    }

    /// Starts one at a free port of the loopback address; it answers one request at a time.
    static ThrowawayServer start(KeyManager[] managers) throws IOException {
        ThrowawayServer server =
                new ThrowawayServer(
                        managers, new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().name("throwaway-server").start(server::serve);
        return server;
    }

    String address() {
        return "https://localhost:" + listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve() {
        boolean answered = true;
        while (answered || !listener.isClosed()) {
            answered = answer();
        }
    }

    /// Returns false if the connection broke; whoever called notices that.
    private boolean answer() {
        try (Socket plain = listener.accept();
                SSLSocket socket = secured(plain)) {
            readRequest(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            out.write(ANSWER);
            out.flush();
            return true;
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    private SSLSocket secured(Socket plain) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers, null, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, true);
        socket.setUseClientMode(false);
        return socket;
    }

    private static void readRequest(InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        int length = 0;
        int end = buffer.length;
        while (length < end) {
            int read = in.read(buffer, length, buffer.length - length);
            if (read < 0) {
                return;
            }
            length += read;
            end =
                    Math.min(
                            buffer.length,
                            end(new String(buffer, 0, length, StandardCharsets.ISO_8859_1)));
        }
    }

    /// Returns where the request ends, as far as it can be known yet.
    private static int end(String request) {
        int head = request.indexOf(END_OF_HEAD);
        if (head < 0) {
            return Integer.MAX_VALUE;
        }
        int body = 0;
        for (String line : request.substring(0, head).split("\r\n", -1)) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                body = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        return head + END_OF_HEAD.length() + body;
    }
}
