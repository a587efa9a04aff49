package guide.local.gateway;

import guide.local.dynamodb.StreamMapping;
import guide.local.dynamodb.StreamSource;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Template;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Calls functions as AWS does by itself: with the records of the tables' streams, and on schedule.
public final class BackgroundCalls implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);

    /// The template's is minutes: nobody who tries things out waits for as long.
    private static final Duration SCHEDULE = Duration.ofSeconds(5);

    /// As EventBridge calls with a rule's schedule.
    private static final String SCHEDULED =
            "{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}";

    /// The functions of a run.
    @FunctionalInterface
    public interface Functions {

        /// Calls a function with an event.
        ///
        /// @param function its logical id
        String call(String function, String event) throws Exception;
    }

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
    private final DynamoDbStreamsClient streams;
    private final Functions functions;

    private BackgroundCalls(DynamoDbStreamsClient streams, Functions functions) {
        this.streams = streams;
        this.functions = functions;
    }

    /// Starts what the template declares.
    public static BackgroundCalls start(
            Template template, TableServer tables, Functions functions) {
        BackgroundCalls calls = new BackgroundCalls(tables.streams(), functions);
        try (DynamoDbClient client = tables.client()) {
            template.streamSources().forEach(each -> calls.poll(each, template, client));
        }
        template.scheduled().forEach(calls::schedule);
        return calls;
    }

    private void poll(StreamSource source, Template template, DynamoDbClient client) {
        String table = template.nameOf(source.table());
        String arn = client.describeTable(of -> of.tableName(table)).table().latestStreamArn();
        StreamMapping mapping =
                new StreamMapping(
                        streams,
                        arn,
                        source,
                        event -> functions.call(source.function(), event),
                        lost -> System.err.println(source.function() + " gave up: " + lost));
        repeat(POLL, mapping::poll);
    }

    private void schedule(String function) {
        repeat(SCHEDULE, () -> functions.call(function, SCHEDULED));
    }

    @FunctionalInterface
    private interface Work {
        Object run() throws Exception;
    }

    /// What fails is told and tried again: one fault does not end a run.
    private void repeat(Duration pause, Work work) {
        var _ =
                threads.scheduleWithFixedDelay(
                        () -> {
                            try {
                                work.run();
                            } catch (Exception e) {
                                System.err.println("A call in the background failed: " + e);
                            }
                        },
                        pause.toMillis(),
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        streams.close();
    }
}
