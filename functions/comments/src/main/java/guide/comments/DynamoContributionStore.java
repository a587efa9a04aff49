package guide.comments;

import static guide.dynamodb.Items.number;
import static guide.dynamodb.Items.text;

import guide.dynamodb.Calls;
import guide.dynamodb.Environment;
import guide.problem.ServiceUnavailable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Threads in DynamoDB; [ContributionItems] holds the keys.
///
/// A post is at most two calls: the idempotency key's own item, by condition, and one transaction
/// of the contribution and its thread. After a crash between them a retry finds the key with the
/// same fingerprint and goes on; after one behind them it finds the contribution.
final class DynamoContributionStore implements ContributionStore {

    /// Posts to one thread at the same moment collide; each further try waits longer.
    private static final int MOST_TRIES = 8;

    private final DynamoDbClient client;
    private final String table;

    DynamoContributionStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    static DynamoContributionStore from(Map<String, String> environment, DynamoDbClient client) {
        return new DynamoContributionStore(
                client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    @Override
    public Outcome publish(ThreadKey thread, Contribution contribution, Optional<Once> once) {
        if (once.isPresent() && !bind(once.get())) {
            return new Outcome.KeyReused();
        }
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                put(thread, contribution);
                return new Outcome.Published(contribution);
            } catch (TransactionCanceledException e) {
                if (has(e, "ConditionalCheckFailed")) {
                    return new Outcome.Published(find(contribution.id()).orElse(contribution));
                }
                if (!has(e, "TransactionConflict")) {
                    throw new ServiceUnavailable(e);
                }
                pause(tries);
            }
        }
        throw new ServiceUnavailable(new IllegalStateException("the thread is too busy"));
    }

    /// True when the key is bound to this fingerprint, now or already.
    private boolean bind(Once once) {
        Map<String, AttributeValue> item =
                new HashMap<>(ContributionItems.onceKey(once.keyDigest()));
        item.put("fingerprint", text(once.fingerprint()));
        item.put("expiresAt", number(once.expiresAt().getEpochSecond()));
        try {
            Calls.run(
                    () ->
                            client.putItem(
                                    put ->
                                            put.tableName(table)
                                                    .item(item)
                                                    .conditionExpression(
                                                            "attribute_not_exists(pk) OR fingerprint = :fingerprint")
                                                    .expressionAttributeValues(
                                                            Map.of(
                                                                    ":fingerprint",
                                                                    text(once.fingerprint())))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private void put(ThreadKey thread, Contribution contribution) {
        Put put =
                Put.builder()
                        .tableName(table)
                        .item(ContributionItems.item(contribution))
                        .conditionExpression("attribute_not_exists(pk)")
                        .build();
        Update count =
                Update.builder()
                        .tableName(table)
                        .key(ContributionItems.threadKey(thread))
                        .updateExpression("SET thread = :thread ADD #count :one, version :one")
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(
                                Map.of(":thread", text(thread.text()), ":one", number(1)))
                        .build();
        List<TransactWriteItem> both =
                List.of(
                        TransactWriteItem.builder().put(put).build(),
                        TransactWriteItem.builder().update(count).build());
        Calls.run(() -> client.transactWriteItems(write -> write.transactItems(both)));
    }

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return Optional.of(item(ContributionItems.key(id), true))
                .filter(item -> !item.isEmpty())
                .map(ContributionItems::contribution);
    }

    @Override
    public Page page(PageOf page) {
        ThreadState state =
                ContributionItems.state(item(ContributionItems.threadKey(page.thread()), false));
        return new ThreadPages(client, table).page(page, state);
    }

    /// @param newest true where the answer decides on a write, which may not miss the one before
    private Map<String, AttributeValue> item(Map<String, AttributeValue> key, boolean newest) {
        return Calls.run(
                () ->
                        client.getItem(get -> get.tableName(table).key(key).consistentRead(newest))
                                .item());
    }

    private static boolean has(TransactionCanceledException e, String code) {
        List<CancellationReason> reasons = e.cancellationReasons();
        return reasons.stream().anyMatch(reason -> code.equals(reason.code()));
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(5L << tries)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailable(e);
        }
    }
}
