package guide.bench.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Clients that each send a request, wait for the complete response, and send the next one.
final class LoadClients {

    static final int COUNT = 4;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    void run(LoadTarget.LoadTask task, double seconds, LoadSeries into)
            throws InterruptedException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            clients.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        while (System.nanoTime() < until) {
                                            ask(task, into);
                                        }
                                    }));
        }
        for (Thread client : clients) {
            client.join();
        }
        into.ran(seconds);
    }

    /// Sends one request, which must succeed.
    ///
    /// @throws IllegalStateException if the response has another status than expected
    void once(LoadTarget.LoadTask task) {
        LoadSeries one = new LoadSeries();
        ask(task, one);
        if (one.errors() > 0) {
            throw new IllegalStateException(
                    task.name()
                            + " did not have status "
                            + task.status()
                            + ": "
                            + task.requests().next());
        }
    }

    private void ask(LoadTarget.LoadTask task, LoadSeries into) {
        long begun = System.nanoTime();
        try {
            HttpResponse<byte[]> answer =
                    http.send(task.requests().next(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == task.status()) {
                into.answered(System.nanoTime() - begun, answer.body().length);
            } else {
                into.failed();
            }
        } catch (IOException e) {
            into.failed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            into.failed();
        }
    }
}
