package guide.tests.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// What `docs/table-servers.md` says of the table servers that tests run against, held against the
/// one of this run.
@Tag("tables")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableServersTest {

    private static final String TABLE = "CommentsTable";

    private final TableServer server = TestTables.start();
    private final DynamoDbClient client = server.client();
    private final String pk = UUID.randomUUID().toString();

    @BeforeAll
    void tables() {
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), client);
    }

    @AfterAll
    void close() {
        client.close();
        server.close();
    }

    @Test
    void ofATransactionNeitherReportsWhatTheDocumentationSays() {
        List<TransactWriteItem> two = List.of(put("cost-1"), put("cost-2"));

        List<ConsumedCapacity> reported =
                client.transactWriteItems(
                                write ->
                                        write.transactItems(two)
                                                .returnConsumedCapacity(
                                                        ReturnConsumedCapacity.TOTAL))
                        .consumedCapacity();

        double documented = 4;
        assertThat(reported)
                .extracting(ConsumedCapacity::capacityUnits)
                .containsExactly(2.0)
                .doesNotContain(documented);
    }

    @Test
    void aSingleWriteReportsWhatTheDocumentationSays() {
        assertThat(
                        client.putItem(
                                        put ->
                                                put.tableName(TABLE)
                                                        .item(item("one", "x".repeat(1100)))
                                                        .returnConsumedCapacity(
                                                                ReturnConsumedCapacity.TOTAL))
                                .consumedCapacity()
                                .capacityUnits())
                .isEqualTo(2);
    }

    @Test
    void aFailedConditionSaysWhichItemAndWhatIsThere() {
        client.transactWriteItems(write -> write.transactItems(put("taken")));

        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(
                        () ->
                                client.transactWriteItems(
                                        write -> write.transactItems(put("free"), absent("taken"))))
                .satisfies(
                        e -> {
                            assertThat(e.cancellationReasons())
                                    .extracting(CancellationReason::code)
                                    .containsExactly("None", "ConditionalCheckFailed");
                            assertThat(e.cancellationReasons().get(1).item())
                                    .containsEntry("sk", text("taken"));
                        });
        assertThat(read("free")).isEmpty();
    }

    @Test
    void ofAHundredItemsATransactionTakesEachAndOfOneMoreNone() {
        client.transactWriteItems(write -> write.transactItems(puts("hundred", 100)));

        assertThat(read("hundred-99")).isNotEmpty();
        assertRejected(
                () ->
                        client.transactWriteItems(
                                write -> write.transactItems(puts("hundred and one", 101))));
    }

    @Test
    void anItemOf400KilobytesIsTakenAndOneOfAByteMoreIsNot() {
        int rest = 400 * 1024 - "pk".length() - pk.length() - "sklargetext".length();

        client.putItem(put -> put.tableName(TABLE).item(item("large", "x".repeat(rest))));

        assertRejected(
                () ->
                        client.putItem(
                                put ->
                                        put.tableName(TABLE)
                                                .item(item("large", "x".repeat(rest + 1)))));
    }

    @Test
    void oneItemTwiceInATransactionAndAnEmptyKeyAreRejected() {
        assertRejected(
                () ->
                        client.transactWriteItems(
                                write ->
                                        write.transactItems(Collections.nCopies(2, put("twice")))));
        assertRejected(() -> client.putItem(put -> put.tableName(TABLE).item(item("", "x"))));
    }

    @Test
    void aTokenThatComesWithAnotherTransactionIsNoticed() {
        String token = UUID.randomUUID().toString();
        client.transactWriteItems(
                write -> write.clientRequestToken(token).transactItems(put("token-1")));

        assertThatExceptionOfType(IdempotentParameterMismatchException.class)
                .isThrownBy(
                        () ->
                                client.transactWriteItems(
                                        write ->
                                                write.clientRequestToken(token)
                                                        .transactItems(put("token-2"))));
    }

    /// The service deletes within days: whoever reads must look at the time too.
    @Test
    void whatIsExpiredIsStillRead() {
        assertThat(client.describeTimeToLive(of -> of.tableName(TABLE)).timeToLiveDescription())
                .satisfies(
                        ttl -> {
                            assertThat(ttl.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
                            assertThat(ttl.attributeName()).isEqualTo("expiresAt");
                        });
        Map<String, AttributeValue> expired = new HashMap<>(item("expired", "x"));
        expired.put("expiresAt", AttributeValue.fromN("1700000000"));
        client.putItem(put -> put.tableName(TABLE).item(expired));

        assertThat(read("expired")).isNotEmpty();
    }

    /// The service would throttle a partition at 1 000 write units in a second; these do not, and
    /// tests that want it inject it.
    @Test
    void nothingIsThrottled() {
        IntStream.range(0, 30)
                .forEach(
                        i ->
                                client.putItem(
                                        put ->
                                                put.tableName(TABLE)
                                                        .item(
                                                                item(
                                                                        "burst-" + i,
                                                                        "x".repeat(100_000)))));

        assertThat(read("burst-29")).isNotEmpty();
    }

    @Test
    void pointInTimeRecoveryIsKnownToLocalStackAlone() {
        if (TestTables.areOfLocalStack()) {
            assertThat(client.describeContinuousBackups(of -> of.tableName(TABLE))).isNotNull();
        } else {
            assertRejected(() -> client.describeContinuousBackups(of -> of.tableName(TABLE)));
        }
    }

    @Test
    void anotherServerOfTheseTestsHasTablesOfItsOwn() {
        try (TableServer other = TestTables.start();
                DynamoDbClient there = other.client()) {
            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> there.describeTable(of -> of.tableName(TABLE)));
        }
    }

    private Map<String, AttributeValue> read(String sk) {
        return client.getItem(
                        get -> get.tableName(TABLE).key(Map.of("pk", text(pk), "sk", text(sk))))
                .item();
    }

    private TransactWriteItem put(String sk) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(TABLE).item(item(sk, "x")).build())
                .build();
    }

    private TransactWriteItem absent(String sk) {
        return TransactWriteItem.builder()
                .put(
                        Put.builder()
                                .tableName(TABLE)
                                .item(item(sk, "y"))
                                .conditionExpression("attribute_not_exists(pk)")
                                .returnValuesOnConditionCheckFailure(
                                        ReturnValuesOnConditionCheckFailure.ALL_OLD)
                                .build())
                .build();
    }

    private List<TransactWriteItem> puts(String name, int many) {
        return IntStream.range(0, many).mapToObj(i -> put(name + "-" + i)).toList();
    }

    private Map<String, AttributeValue> item(String sk, String content) {
        return Map.of("pk", text(pk), "sk", text(sk), "text", text(content));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static void assertRejected(Runnable call) {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(400));
    }
}
