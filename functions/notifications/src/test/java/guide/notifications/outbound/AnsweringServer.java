package guide.notifications.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ServerSocketFactory;

/// A server of this machine that reads each request whole and then does what the test says, which
/// may be anything.
public final class AnsweringServer implements AutoCloseable {

    /// What it does once it has the request.
    @FunctionalInterface
    public interface Conversation {

        void with(OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final Conversation conversation;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private AnsweringServer(ServerSocket server, Conversation conversation) {
        this.server = server;
        this.conversation = conversation;
    }

    /// Over plain HTTP, at `127.0.0.1`.
    public static AnsweringServer with(Conversation conversation) throws IOException {
        return at(
                InetAddress.getLoopbackAddress(),
                ServerSocketFactory.getDefault(),
                0,
                conversation);
    }

    public static AnsweringServer at(
            InetAddress address, ServerSocketFactory sockets, int port, Conversation conversation)
            throws IOException {
        AnsweringServer started =
                new AnsweringServer(sockets.createServerSocket(port, 50, address), conversation);
        Thread.ofVirtual().start(started::accept);
        return started;
    }

    /// Answers with this status and these header lines, and no body.
    public static Conversation status(String statusAndHeaders) {
        return out -> write(out, "HTTP/1.1 " + statusAndHeaders + "\r\n\r\n");
    }

    public static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    public int port() {
        return server.getLocalPort();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port() + "/hook?a=b");
    }

    /// Every request so far, heads and bodies as they came.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            requests.add(request(socket.getInputStream()));
            conversation.with(socket.getOutputStream());
        } catch (IOException e) {
            // The client has left, which is what many of these tests are about.
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("no request");
            }
            head.append((char) c);
        }
        int at = head.indexOf("Content-Length: ") + "Content-Length: ".length();
        int length = Integer.parseInt(head.substring(at, head.indexOf("\r\n", at)));
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
