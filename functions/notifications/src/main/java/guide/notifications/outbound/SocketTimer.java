package guide.notifications.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Closes a socket when its time is up, whatever is being waited for: somebody who sends a byte now
/// and then passes every time limit of a single read.
final class SocketTimer implements AutoCloseable {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean expired;

    SocketTimer(Socket socket, Duration left) {
        Thread.ofVirtual().start(() -> closeAfter(left, socket));
    }

    private void closeAfter(Duration left, Socket socket) {
        try {
            if (!over.await(left.toNanos(), TimeUnit.NANOSECONDS)) {
                expired = true;
                socket.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it has closed the socket.
    boolean isExpired() {
        return expired;
    }

    @Override
    public void close() {
        over.countDown();
    }
}
