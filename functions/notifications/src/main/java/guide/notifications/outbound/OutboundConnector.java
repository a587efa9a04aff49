package guide.notifications.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Connects to the checked addresses of a URI, and speaks TLS in the name of its host.
final class OutboundConnector {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final AddressGuard guard;
    private final SSLSocketFactory tls;
    private final SendLimits limits;

    OutboundConnector(AddressGuard guard, SSLSocketFactory tls, SendLimits limits) {
        this.guard = guard;
        this.tls = tls;
        this.limits = limits;
    }

    /// Returns a connection to the first address that accepts one, without TLS yet.
    Socket connect(URI uri, SendDeadline deadline) throws SendException {
        SendFault last = SendFault.UNREACHABLE;
        for (InetAddress address : lookedUp(uri, deadline.left())) {
            Socket socket = new Socket();
            try {
                socket.connect(
                        new InetSocketAddress(address, port(uri)),
                        deadline.millis(limits.connect()));
                socket.setSoTimeout(deadline.millis(limits.read()));
                return socket;
            } catch (IOException e) {
                last = SendFaults.of(e, SendFault.UNREACHABLE);
                SendFaults.closeQuietly(socket);
            }
        }
        throw new SendException(last);
    }

    /// A resolver has its own idea of time.
    private List<InetAddress> lookedUp(URI uri, Duration left) throws SendException {
        FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> guard.addresses(uri));
        Thread.ofVirtual().start(lookup);
        try {
            return lookup.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SendException(SendFault.TIMEOUT, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SendException known) {
                throw known;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SendException(SendFault.TIMEOUT, e);
        }
    }

    /// Returns the connection on which HTTP is spoken: for `https` one in which the other side has
    /// shown a certificate for the URI's host, whatever its address.
    Socket secured(Socket socket, URI uri) throws IOException {
        if ("http".equals(uri.getScheme())) {
            return socket;
        }
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, uri.getHost(), port(uri), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!HostName.isAddress(uri.getHost())) {
            parameters.setServerNames(List.of(new SNIHostName(uri.getHost())));
        }
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "http".equals(uri.getScheme()) ? HTTP : HTTPS;
    }
}
