package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.storage.reports.SettledReports;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.Environment;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.dynamodb.Transactions;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The comments table: reads of single things, and the items of transactions.
///
/// An item past its end is gone, also while DynamoDB has not deleted it yet, which may take days.
///
/// @param name of the table
/// @param clock says which items are past their end
public record CommentsTable(DynamoDbClient client, String name, InstantSource clock) {

    private static final int MOST_TRIES = 8;

    public CommentsTable(DynamoDbClient client, String name) {
        this(client, name, InstantSource.system());
    }

    public static CommentsTable from(Map<String, String> environment, DynamoDbClient client) {
        return new CommentsTable(client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    Optional<Contribution> find(ContributionId id) {
        return standing(id).map(ContributionItems::contribution);
    }

    /// Empty for a tombstone.
    Optional<Contribution.Published> published(ContributionId id) {
        return standing(id).flatMap(ContributionItems::shown);
    }

    /// The item of what stands in a thread. A reply is looked for in front and then among the later
    /// ones: nothing ever moves the other way.
    public Optional<Map<String, AttributeValue>> standing(ContributionId id) {
        Optional<Map<String, AttributeValue>> front = item(ContributionItems.key(id));
        return front.isPresent() || id.isRoot() ? front : item(ReplyItems.laterKey(id));
    }

    /// The key of what stands in a thread; where nothing does, one that nothing has.
    Map<String, AttributeValue> standingKey(ContributionId id) {
        return id.isRoot()
                ? ContributionItems.key(id)
                : standing(id).map(CommentsTable::keyOf).orElseGet(() -> ContributionItems.key(id));
    }

    /// The key of an item, whichever attributes it has.
    public static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return Attributes.key(text(item, Attributes.PK), text(item, Attributes.SK));
    }

    /// How many replied to this one directly. Looks through all replies of its root: only for a
    /// reply from before they were counted.
    long repliesTo(ContributionId reply) {
        String pk = ContributionItems.partition(reply.thread());
        String replies = reply.root() + "#";
        return Stream.of(replies, ReplyItems.LATER + replies)
                .flatMap(range -> PartitionReads.startingWith(client, name, pk, range).stream())
                .map(ContributionItems::contribution)
                .filter(each -> each.parent().filter(reply::equals).isPresent())
                .count();
    }

    Optional<Held> held(ContributionId id) {
        return item(HeldItems.key(id)).map(HeldItems::held);
    }

    /// What a moderator took away under this id; a contribution before a change of it.
    Optional<Map<String, AttributeValue>> discarded(ContributionId id) {
        return batch(consistent(DiscardedItems.keys(id))).stream()
                .min(Comparator.comparing(item -> HeldItems.held(item).change().isPresent()));
    }

    /// A consistent read of all of these keys.
    public static KeysAndAttributes consistent(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    }

    Optional<AuthorCopy> copy(AuthorId author, ContributionId id) {
        return item(AuthorCopyItems.key(author, id)).map(AuthorCopyItems::copy);
    }

    /// Read consistently: what is found decides on a write, which may not miss the one before.
    public Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> key) {
        return ItemReads.consistent(client, name, key).filter(this::isAlive);
    }

    /// As it was a moment ago, for half the units.
    public Optional<Map<String, AttributeValue>> recent(Map<String, AttributeValue> key) {
        return ItemReads.recent(client, name, key).filter(this::isAlive);
    }

    public List<Map<String, AttributeValue>> partition(String pk) {
        return PartitionReads.all(client, name, pk).stream().filter(this::isAlive).toList();
    }

    /// Whether it has no end, or one that is still to come.
    boolean isAlive(Map<String, AttributeValue> item) {
        return !item.containsKey(AuthorCopyItems.EXPIRES_AT)
                || Attributes.number(item, AuthorCopyItems.EXPIRES_AT) > now();
    }

    /// A query for those that [#isAlive] is true of.
    ///
    /// @param values of its conditions
    public QueryRequest.Builder alive(Map<String, AttributeValue> values) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":alive", Attributes.number(now()));
        return QueryRequest.builder()
                .tableName(name)
                .consistentRead(true)
                .filterExpression("attribute_not_exists(expiresAt) OR expiresAt > :alive")
                .expressionAttributeValues(all);
    }

    /// A query for the items of a partition behind a sort key, in their order; eventually
    /// consistent unless the caller asks for more.
    ///
    /// @param after the last sort key of the page before; empty for the first page
    public QueryRequest.Builder behind(String pk, String after) {
        return QueryRequest.builder()
                .tableName(name)
                .keyConditionExpression("pk = :pk AND sk > :after")
                .expressionAttributeValues(
                        Map.of(
                                ":pk", Attributes.text(pk),
                                // A blank sorts before every id, name and revision.
                                ":after", Attributes.text(after.isEmpty() ? " " : after)));
    }

    /// As [#behind], consistent, without those that have ended.
    public QueryRequest.Builder aliveBehind(String pk, String after) {
        return alive(
                        Map.of(
                                ":pk", Attributes.text(pk),
                                ":after", Attributes.text(after.isEmpty() ? " " : after)))
                .keyConditionExpression("pk = :pk AND sk > :after");
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    /// All of them in one BatchGetItem of up to 100 keys.
    public List<Map<String, AttributeValue>> batch(KeysAndAttributes keys) {
        BatchGetItemResponse response =
                DynamoErrors.run(
                        () -> client.batchGetItem(get -> get.requestItems(Map.of(name, keys))));
        if (!response.unprocessedKeys().isEmpty()) {
            throw new ServiceUnavailableException(
                    new IllegalStateException("a table that throttles"));
        }
        return response.responses().getOrDefault(name, List.of()).stream()
                .filter(this::isAlive)
                .toList();
    }

    /// Deletes an item.
    ///
    /// @param item a whole item, or its key
    public void deleteItem(Map<String, AttributeValue> item) {
        DynamoErrors.run(
                () -> client.deleteItem(delete -> delete.tableName(name).key(keyOf(item))));
    }

    /// Writes all of them in one transaction.
    ///
    /// @return the place of the first item whose condition failed; empty when all was written
    public OptionalInt commit(List<TransactWriteItem> items) {
        return new Transactions(client).commit(items);
    }

    /// Writes what `writes` makes of the table as it is, and where it meets another write makes it
    /// again while `stands` is true.
    ///
    /// @return false, and nothing written, when it does not stand any more or is too busy
    public boolean commitWhile(BooleanSupplier stands, Supplier<List<TransactWriteItem>> writes) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (commit(writes.get()).isEmpty()) {
                return true;
            }
            if (!stands.getAsBoolean()) {
                return false;
            }
        }
        return false;
    }

    /// Still published in this revision.
    public boolean stands(Contribution.Published as) {
        return published(as.id()).filter(now -> now.revision() == as.revision()).isPresent();
    }

    public TransactWriteItem put(Map<String, AttributeValue> item) {
        return put(Put.builder().item(item));
    }

    /// One more entry of the moderators' log.
    public TransactWriteItem logged(LogEntry logEntry) {
        return putNew(ModerationItems.logItem(logEntry));
    }

    /// On the condition that nothing is there.
    public TransactWriteItem putNew(Map<String, AttributeValue> item) {
        return put(Put.builder().item(item).conditionExpression("attribute_not_exists(pk)"));
    }

    public TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder().put(put.tableName(name).build()).build();
    }

    public TransactWriteItem update(Update.Builder update) {
        return TransactWriteItem.builder().update(update.tableName(name).build()).build();
    }

    public TransactWriteItem delete(Delete.Builder delete) {
        return TransactWriteItem.builder().delete(delete.tableName(name).build()).build();
    }

    /// What becomes of reports; nothing where there were none.
    List<TransactWriteItem> writes(SettledReports.Settlement settlement) {
        return Stream.concat(
                        settlement.gone().stream().map(key -> delete(Delete.builder().key(key))),
                        settlement.kept().stream().map(this::put))
                .toList();
    }

    /// On the condition that nothing is there, and writes nothing.
    public TransactWriteItem requireAbsent(Map<String, AttributeValue> key) {
        return check(
                ConditionCheck.builder().key(key).conditionExpression("attribute_not_exists(pk)"));
    }

    public TransactWriteItem check(ConditionCheck.Builder check) {
        return TransactWriteItem.builder().conditionCheck(check.tableName(name).build()).build();
    }
}
