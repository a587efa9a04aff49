package guide.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.model.Framework.Latest;
import guide.lambda.problem.ServiceUnavailableException;
import guide.watch.registries.StubRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Others who write at the same time, and a function that ends in between.
@Tag("tables")
class InterruptedWatchTest {

    private static final String NOW = "2026-11-30T03:00:00Z";

    private StubRegistry stub;
    private WatchCall watch;

    @BeforeEach
    void start() throws IOException {
        WatchTables.fill();
        stub = StubRegistry.start();
        watch = new WatchCall(stub.address(), NOW);
        StubPackages.has(stub, "flask", "99.1");
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void anOwnersChangeInBetweenIsNotLost() {
        DynamoDbClient client =
                once(
                        "transactWriteItems",
                        () ->
                                WatchTables.change(
                                        "flask",
                                        each -> each.withLatest(new Latest("1.0", null, null))));

        JsonNode answer = watch.call(client);

        assertThat(answer.path("newer").asInt()).isEqualTo(1);
        assertThat(WatchTables.history("flask"))
                .extracting(each -> each.by())
                .startsWith("watch", "Ada");
        assertThat(WatchTables.latest("flask").version()).isEqualTo("99.1");
    }

    @Test
    void anOwnerWhoWasFasterWins() {
        DynamoDbClient client =
                once(
                        "transactWriteItems",
                        () ->
                                WatchTables.change(
                                        "flask",
                                        each -> each.withLatest(new Latest("99.2", null, null))));

        JsonNode answer = watch.call(client);

        assertThat(answer.path("newer").asInt()).isZero();
        assertThat(answer.path("older").asInt()).isEqualTo(1);
        assertThat(WatchTables.latest("flask").version()).isEqualTo("99.2");
    }

    /// The packed catalogue swallows what it cannot write, so that the mark is the first to fail.
    @Test
    void endedBetweenRevisionAndMarkTheNextCallFindsBoth() {
        DynamoDbClient client =
                always("putItem", () -> SdkClientException.create("the function has ended"));
        assertThatThrownBy(() -> watch.call(client))
                .isInstanceOf(ServiceUnavailableException.class);
        assertThat(WatchTables.latest("flask").version()).isEqualTo("99.1");
        long revision = WatchTables.table().revision();

        JsonNode second = watch.call();
        JsonNode third = watch.call();

        assertThat(second.path("newer").asInt()).isZero();
        assertThat(third.path("same").asInt()).isEqualTo(1);
        assertThat(WatchTables.table().revision()).isEqualTo(revision);
        assertThat(stub.requests())
                .filteredOn(each -> each.path().equals(StubPackages.path("flask")))
                .extracting(each -> each.tag().isPresent())
                .containsExactly(false, false, true);
    }

    @Test
    void twoAtOnceWriteOneRevision() throws Exception {
        long revision = WatchTables.table().revision();
        Callable<JsonNode> call = () -> new WatchCall(stub.address(), NOW).call();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<JsonNode>> answers = two.invokeAll(List.of(call, call));

            assertThat(answers.get(0).get().path("newer").asInt())
                    .isEqualTo(1 - answers.get(1).get().path("newer").asInt());
        }

        assertThat(WatchTables.table().revision()).isEqualTo(revision + 1);
    }

    @Test
    void aThrottledTableFailsTheCallAndTheNextOneDoesItsWork() {
        assertThatThrownBy(() -> watch.call(always("query", InterruptedWatchTest::throttled)))
                .isInstanceOf(ServiceUnavailableException.class);
        assertThatThrownBy(
                        () ->
                                watch.call(
                                        always(
                                                "transactWriteItems",
                                                InterruptedWatchTest::throttled)))
                .isInstanceOf(ServiceUnavailableException.class);
        assertThat(watch.line().path("level").asText()).isEqualTo("ERROR");
        assertThat(watch.line().path("error").get(0).asText())
                .isEqualTo(ServiceUnavailableException.class.getName());

        assertThat(watch.call().path("newer").asInt()).isEqualTo(1);
    }

    private static RuntimeException throttled() {
        String code = "ProvisionedThroughputExceededException";
        return ProvisionedThroughputExceededException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private static DynamoDbClient always(String operation, Supplier<RuntimeException> fault) {
        return InterruptedCalls.of(
                WatchTables.CLIENT,
                called -> {
                    if (called.equals(operation)) {
                        throw fault.get();
                    }
                });
    }

    private static DynamoDbClient once(String operation, Runnable work) {
        AtomicBoolean done = new AtomicBoolean();
        return InterruptedCalls.of(
                WatchTables.CLIENT,
                called -> {
                    if (called.equals(operation) && !done.getAndSet(true)) {
                        work.run();
                    }
                });
    }
}
