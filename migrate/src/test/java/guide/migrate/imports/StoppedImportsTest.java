package guide.migrate.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// An import that stops anywhere, meets another one, or a table that throttles, ends as one that
/// meets nothing.
@Tag("tables")
class StoppedImportsTest {

    private final ImportTable whole = new ImportTable();
    private final ImportTable table = new ImportTable();

    /// Two pages, roots with few and many replies, and everything that does not stand.
    private static Path file() {
        GenericFile file = new GenericFile();
        file.thread("/a/", "a1", 2).thread("/a/", "a2", 70).thread("/a/", "a3", 4);
        file.comment("/a/", "w", "", Map.of("state", "waiting"));
        file.comment("/a/", "s", "a1", Map.of("state", "spam"));
        file.comment("/a/", "d", "a1", Map.of("state", "deleted"));
        file.comment("/a/", "dd", "d");
        file.thread("/b/", "b1", 45);
        return file.write();
    }

    /// Stops before or after the nth write, as a process that is killed.
    private record Stop(int write, boolean after, AtomicInteger writes)
            implements ExecutionInterceptor {

        @Override
        public void beforeTransmission(
                Context.BeforeTransmission context, ExecutionAttributes attributes) {
            if (!after
                    && context.request() instanceof TransactWriteItemsRequest
                    && writes.incrementAndGet() == write) {
                throw new IllegalStateException("stopped");
            }
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (after
                    && context.request() instanceof TransactWriteItemsRequest
                    && writes.incrementAndGet() == write) {
                throw new IllegalStateException("stopped");
            }
        }
    }

    @Test
    void whereverItStopsTheNextOneGoesOn() {
        Path file = file();
        whole.run(file);
        int stops = 0;
        for (int write = 1; write <= 6; write++) {
            for (boolean after : List.of(false, true)) {
                ImportTable stopped = new ImportTable();
                Stop stop = new Stop(write, after, new AtomicInteger());
                try {
                    stopped.run(file, stop);
                } catch (RuntimeException _) {
                    stops++;
                }
                stopped.run(file);

                assertThat(stopped.comments())
                        .as("stopped %s write %d", after ? "after" : "before", write)
                        .isEqualTo(whole.comments());
            }
        }
        assertThat(stops).isGreaterThanOrEqualTo(8);
    }

    @Test
    void twoAtOnceAreOne() throws Exception {
        Path file = file();
        whole.run(file);
        List<Future<ImportTotals>> both = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            both.add(threads.submit(() -> table.run(ImportTable.options(file, true))));
            both.add(threads.submit(() -> table.run(ImportTable.options(file, true))));
        }
        for (Future<ImportTotals> each : both) {
            assertThat(each.get().refused()).isZero();
        }

        assertThat(table.comments()).isEqualTo(whole.comments());
    }

    /// Answers every third write as a table does that gets too many.
    private static final class Throttle implements ExecutionInterceptor {

        private final AtomicInteger writes = new AtomicInteger();

        @Override
        public void beforeExecution(
                Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof TransactWriteItemsRequest
                    && writes.incrementAndGet() % 3 == 0) {
                throw ProvisionedThroughputExceededException.builder()
                        .awsErrorDetails(
                                AwsErrorDetails.builder()
                                        .errorCode("ProvisionedThroughputExceededException")
                                        .build())
                        .statusCode(400)
                        .build();
            }
        }
    }

    @Test
    void aTableThatThrottlesIsWaitedFor() {
        Path file = file();
        whole.run(file);

        table.run(file, new Throttle());

        assertThat(table.comments()).isEqualTo(whole.comments());
    }

    /// Refuses every write for good.
    private static final class Refusal implements ExecutionInterceptor {
        @Override
        public void beforeExecution(
                Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof TransactWriteItemsRequest) {
                throw new IllegalStateException("no");
            }
        }
    }

    @Test
    void whatFailsForGoodIsNotSwallowed() {
        assertThatThrownBy(() -> table.run(file(), new Refusal()))
                .isInstanceOf(IllegalStateException.class);
    }
}
