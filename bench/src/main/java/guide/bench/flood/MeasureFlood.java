package guide.bench.flood;

import guide.bench.Timings;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Sixteen clients send the most expensive requests for a minute; four readers read meanwhile, and
/// a moderator publishes. The readers of a minute without them are the baseline of the same run.
public final class MeasureFlood {

    private static final int READERS = 4;
    private static final int FLOODERS = 16;
    private static final int SECONDS = 60;
    private static final int WARM_UP_SECONDS = 10;

    /// As many contributions of one address are held in an hour.
    private static final int HELD = 20;

    private static final int LONG_COMMENTS = 6;
    private static final int COMMENTS = 6;

    private static final String FULL = "/full/";
    private static final String ORDINARY = "/ordinary/";

    /// The answers of some clients: how long they took, and how many had which status.
    private static final class Answers {

        private final Timings timings = new Timings();
        private final Map<Integer, Integer> statuses = new TreeMap<>();

        synchronized void add(int status, long nanos) {
            timings.add(nanos);
            statuses.merge(status, 1, Integer::sum);
        }

        synchronized String row(String who) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %s |",
                    who,
                    timings.count(),
                    timings.percentile(50) / 1_000,
                    timings.percentile(99) / 1_000,
                    statuses.toString().replaceAll("[{}]", ""));
        }

        synchronized boolean anyFailed() {
            return statuses.keySet().stream().anyMatch(status -> status >= 500 || status == 0);
        }
    }

    private final LocalRun run;
    private final List<String> held = new ArrayList<>();

    private MeasureFlood(LocalRun run) {
        this.run = run;
    }

    /// `MeasureFlood <file>`: writes the table to `file`; fails if anybody was answered with 5xx.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        try (LocalRun run = new LocalRun()) {
            new MeasureFlood(run).measure(file);
        }
        System.out.println("Written to " + file);
    }

    private void measure(Path file) throws IOException, InterruptedException {
        FloodRequests flood = new FloodRequests(run, FULL, fill());
        Answers ignored = new Answers();
        List<Thread> warming = clients(READERS, WARM_UP_SECONDS, this::read, ignored);
        warming.addAll(clients(1, WARM_UP_SECONDS, flood::next, ignored));
        join(warming);

        Answers quiet = new Answers();
        join(clients(READERS, SECONDS, this::read, quiet));

        Answers beside = new Answers();
        Answers floods = new Answers();
        Answers decisions = new Answers();
        List<Thread> all = clients(FLOODERS, SECONDS, flood::next, floods);
        all.addAll(clients(READERS, SECONDS, this::read, beside));
        all.add(moderator(decisions));
        join(all);

        Files.write(file, report(quiet, beside, floods, decisions));
        if (quiet.anyFailed()
                || beside.anyFailed()
                || floods.anyFailed()
                || decisions.anyFailed()) {
            throw new IllegalStateException("somebody was answered with 5xx: " + file);
        }
    }

    private static List<String> report(
            Answers quiet, Answers beside, Answers floods, Answers decisions) {
        return List.of(
                "# A flood",
                "",
                "`make bench-flood` wrote this on "
                        + LocalDate.now(ZoneOffset.UTC)
                        + ": "
                        + Runtime.getRuntime().availableProcessors()
                        + " processors, which clients, functions and DynamoDB Local share, so that readers",
                "wait for the flood's work here; deployed, each request has a function's instance of its own. "
                        + FLOODERS
                        + " clients send the most expensive requests",
                "([the table](../../docs/worst-requests.md)) to `make run` for "
                        + SECONDS
                        + " s, each as fast as it is answered. All come from one address.",
                "",
                "| who | answers | median ms | 99th percentile ms | status=answers |",
                "|---|---|---|---|---|",
                quiet.row(READERS + " readers, without a flood"),
                beside.row(READERS + " readers beside it"),
                decisions.row("a moderator beside it, decisions"),
                floods.row("the flood"));
    }

    private HttpRequest read() {
        return run.get("/v1/comments?limit=20&thread=page:" + ORDINARY);
    }

    /// Posts and publishes what is read; returns the id of one of the long comments.
    private String fill() throws IOException, InterruptedException {
        String id = "";
        for (int i = 0; i < HELD; i++) {
            boolean isLong = i < LONG_COMMENTS;
            String text =
                    (isLong ? "word ".repeat(1_990) : "It depends on what you need. ".repeat(9))
                            + i;
            String thread = "page:" + (isLong ? FULL : ORDINARY);
            Map<String, Object> comment =
                    Map.of("thread", thread, "body", text, "author", Map.of("name", "Ada"));
            String posted =
                    LocalRun.json(run.send(run.json("POST", "/v1/comments", comment)))
                            .path("id")
                            .asText();
            if (i < LONG_COMMENTS + COMMENTS) {
                requirePublished(run.publish(posted));
            } else {
                held.add(posted);
            }
            id = isLong ? posted : id;
        }
        return id;
    }

    private static void requirePublished(int status) {
        if (status != 200) {
            throw new IllegalStateException("publishing was answered with " + status);
        }
    }

    private Thread moderator(Answers answers) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            for (String id : held) {
                                timed(() -> run.publish(id), answers);
                                pause(SECONDS * 1_000L / (held.size() + 1));
                            }
                        });
    }

    private List<Thread> clients(
            int count, int seconds, Supplier<HttpRequest> requests, Answers answers) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        while (System.nanoTime() < until) {
                                            timed(
                                                    () -> run.send(requests.get()).statusCode(),
                                                    answers);
                                        }
                                    }));
        }
        return clients;
    }

    /// A request without an answer counts as status 0.
    private static void timed(Callable<Integer> request, Answers answers) {
        long begun = System.nanoTime();
        int status = 0;
        try {
            status = request.call();
        } catch (Exception e) {
            System.err.println("no answer: " + e);
        }
        answers.add(status, System.nanoTime() - begun);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
