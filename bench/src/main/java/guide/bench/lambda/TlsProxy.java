package guide.bench.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// Puts TLS before a server of this machine, because DynamoDB itself is only reached over TLS.
final class TlsProxy implements AutoCloseable {

    /// Handshakes before the first client, because DynamoDB's servers are not cold.
    private static final int WARM_UP = 100;

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Certificates certificates;
    private final URI server;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile SSLContext context;

    TlsProxy(Certificates certificates, URI server) {
        this.certificates = certificates;
        this.server = server;
        context = certificates.server();
        try {
            listener = new ServerSocket(0, 50, LOOPBACK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
        warmUp();
    }

    URI endpoint() {
        return URI.create("https://localhost:" + listener.getLocalPort());
    }

    /// Makes the server one that the clients have never met, as after a snapshot that is weeks old:
    /// every connection is closed, and no session can be resumed.
    void forgetClients() {
        context = certificates.server();
        open.forEach(TlsProxy::end);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(TlsProxy::end);
    }

    private void warmUp() {
        SSLContext clients = certificates.client();
        for (int i = 0; i < WARM_UP; i++) {
            try (SSLSocket socket =
                    (SSLSocket)
                            clients.getSocketFactory()
                                    .createSocket(LOOPBACK, listener.getLocalPort())) {
                socket.startHandshake();
                socket.getSession().invalidate();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            if (!listener.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Either end may close at any time: then both are closed.
    private void serve(Socket accepted) {
        try (accepted;
                SSLSocket client = secured(accepted);
                Socket behind = new Socket(LOOPBACK, server.getPort())) {
            accepted.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            open.add(accepted);
            Thread.ofVirtual().start(() -> copy(behind, client));
            pass(client, behind);
        } catch (IOException e) {
            end(accepted);
        } finally {
            open.remove(accepted);
        }
    }

    private SSLSocket secured(Socket accepted) throws IOException {
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(accepted, null, true);
        socket.setUseClientMode(false);
        return socket;
    }

    private static void copy(Socket from, Socket to) {
        try {
            pass(from, to);
        } catch (IOException e) {
            end(from);
        } finally {
            end(to);
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        in.transferTo(out);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
