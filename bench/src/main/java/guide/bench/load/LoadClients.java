package guide.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Clients that each send a request, wait for the complete response, and send the next one.
final class LoadClients {

    static final int COUNT = 8;

    private static final int MOST_FAILURES = 10;

    private LoadClients() {}

    static void run(LoadTarget.LoadTask task, double seconds, LoadSeries into)
            throws InterruptedException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            clients.add(Thread.ofPlatform().start(() -> ask(task, until, into)));
        }
        for (Thread client : clients) {
            client.join();
        }
        into.ran(seconds);
    }

    /// Sends so many requests one after another, which must succeed; one whose connection fails is
    /// sent again.
    ///
    /// @throws IllegalStateException if a response has another status than expected
    static void times(int count, LoadTarget.LoadTask task) throws IOException {
        int failures = 0;
        for (int sent = 0; sent < count; ) {
            try (LoadConnection connection = new LoadConnection(task.requests().next().port())) {
                while (sent < count && connection.isOpen()) {
                    once(task, connection);
                    sent++;
                }
            } catch (IOException e) {
                if (++failures > MOST_FAILURES) {
                    throw e;
                }
            }
        }
    }

    private static void once(LoadTarget.LoadTask task, LoadConnection connection)
            throws IOException {
        int status = connection.send(task.requests().next()).status();
        if (status != task.status()) {
            throw new IllegalStateException(task.name() + " had status " + status);
        }
    }

    /// A connection that fails is a failed request; the next one has another connection.
    private static void ask(LoadTarget.LoadTask task, long until, LoadSeries into) {
        while (System.nanoTime() < until) {
            try (LoadConnection connection = new LoadConnection(task.requests().next().port())) {
                while (connection.isOpen() && System.nanoTime() < until) {
                    ask(task, connection, into);
                }
            } catch (IOException e) {
                into.failed();
            }
        }
    }

    private static void ask(LoadTarget.LoadTask task, LoadConnection connection, LoadSeries into)
            throws IOException {
        LoadRequest request = task.requests().next();
        long begun = System.nanoTime();
        LoadConnection.Received received = connection.send(request);
        if (received.status() == task.status()) {
            into.answered(System.nanoTime() - begun, received.bytes());
        } else {
            into.failed();
        }
    }
}
