package guide.bench.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/// A client's connection, which is kept open for as long as the server keeps it (RFC 9112).
final class LoadConnection implements AutoCloseable {

    /// A response.
    ///
    /// @param bytes of its body
    record Received(int status, int bytes) {}

    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] sink = new byte[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private boolean isOpen = true;

    LoadConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /// False once the server has said that it closes the connection.
    boolean isOpen() {
        return isOpen;
    }

    Received send(LoadRequest request) throws IOException {
        socket.getOutputStream().write(request.bytes());
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean isChunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                isChunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                isOpen = !lower.contains("close");
            }
        }
        return new Received(status, isChunked ? chunks() : skip(length));
    }

    private int chunks() throws IOException {
        int sum = 0;
        for (int size = size(); size > 0; size = size()) {
            sum += skip(size);
            line();
        }
        line();
        return sum;
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private int skip(int length) throws IOException {
        for (int left = length; left > 0; ) {
            int read = in.read(sink, 0, Math.min(left, sink.length));
            if (read < 0) {
                throw new EOFException("a body that was cut");
            }
            left -= read;
        }
        return length;
    }

    private String line() throws IOException {
        line.setLength(0);
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("closed after: " + line);
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
