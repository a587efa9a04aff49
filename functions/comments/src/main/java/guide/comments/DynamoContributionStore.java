package guide.comments;

import static guide.dynamodb.Items.text;

import guide.dynamodb.Calls;
import guide.dynamodb.Environment;
import guide.dynamodb.Items;
import guide.dynamodb.Partitions;
import guide.problem.ServiceUnavailable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Threads in DynamoDB; [ContributionItems] and [ManuscriptItems] hold the keys.
///
/// A post is two calls: the manuscript, put by condition, and one transaction of the contribution
/// and its thread. After a crash between them a retry finds the manuscript with the same
/// fingerprint and goes on; after one behind them it finds the contribution.
final class DynamoContributionStore implements ContributionStore {

    /// A vote that meets another one of the same voter reads again and tries again.
    private static final int MOST_VOTE_TRIES = 20;

    private final DynamoDbClient client;
    private final String table;
    private final Writes writes;
    private final Transactions transactions;
    private final ThreadReads reads;

    DynamoContributionStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        writes = new Writes(table);
        transactions = new Transactions(client);
        reads = new ThreadReads(client, table);
    }

    static DynamoContributionStore from(Map<String, String> environment, DynamoDbClient client) {
        return new DynamoContributionStore(
                client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    @Override
    public Outcome publish(
            ThreadKey thread, Contribution.Published contribution, Manuscript manuscript) {
        Optional<Manuscript> first = bind(manuscript);
        if (first.isPresent() && !first.get().fingerprint().equals(manuscript.fingerprint())) {
            return new Outcome.KeyReused();
        }
        if (first.isPresent() && first.get().state() == Manuscript.State.REMOVED) {
            return new Outcome.Posted(contribution);
        }
        OptionalInt failed =
                transactions.commit(List.of(writes.put(contribution), writes.count(thread)));
        if (failed.isEmpty()) {
            return new Outcome.Posted(contribution);
        }
        if (failed.getAsInt() == 1) {
            forget(manuscript);
            return new Outcome.ThreadClosed();
        }
        return new Outcome.Posted(published(contribution.id()).orElse(contribution));
    }

    /// Puts the manuscript, or answers with the one that was put under the same key before.
    private Optional<Manuscript> bind(Manuscript manuscript) {
        try {
            Calls.run(
                    () ->
                            client.putItem(
                                    put ->
                                            put.tableName(table)
                                                    .item(ManuscriptItems.item(manuscript))
                                                    .conditionExpression("attribute_not_exists(pk)")
                                                    .returnValuesOnConditionCheckFailure(
                                                            ReturnValuesOnConditionCheckFailure
                                                                    .ALL_OLD)));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(ManuscriptItems.manuscript(e.item()));
        }
    }

    private void forget(Manuscript manuscript) {
        Map<String, AttributeValue> key = ManuscriptItems.key(manuscript.author(), manuscript.id());
        Calls.run(() -> client.deleteItem(delete -> delete.tableName(table).key(key)));
    }

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return item(ContributionItems.key(id)).map(ContributionItems::contribution);
    }

    @Override
    public Optional<Manuscript> manuscript(AuthorId author, ContributionId id) {
        return item(ManuscriptItems.key(author, id)).map(ManuscriptItems::manuscript);
    }

    @Override
    public List<Manuscript> manuscripts(AuthorId author) {
        return partition(ManuscriptItems.partition(author)).stream()
                .map(ManuscriptItems::manuscript)
                .toList();
    }

    @Override
    public boolean revise(
            Contribution.Published before,
            Contribution.Published after,
            Manuscript earlier,
            String markdown) {
        return transactions
                .commit(
                        List.of(
                                writes.revise(before, after),
                                writes.touch(before.id(), 0),
                                writes.put(earlier.revised(markdown)),
                                writes.keep(
                                        before,
                                        earlier.markdown(),
                                        after.editedAt().orElseThrow())))
                .isEmpty();
    }

    @Override
    public boolean remove(Contribution.Published contribution, Manuscript manuscript) {
        TransactWriteItem place =
                reads.hasReplies(contribution.id())
                        ? writes.bury(contribution)
                        : writes.delete(contribution);
        List<TransactWriteItem> all =
                List.of(
                        place,
                        writes.touch(contribution.id(), -1),
                        writes.put(manuscript.removed()));
        boolean removed = transactions.commit(all).isEmpty();
        if (removed) {
            partition(ManuscriptItems.earlierPartition(contribution.id())).forEach(this::delete);
        }
        return removed;
    }

    @Override
    public Optional<Votes> vote(Contribution.Published contribution, AuthorId voter, int value) {
        ContributionId id = contribution.id();
        for (int tries = 0; tries < MOST_VOTE_TRIES; tries++) {
            int from = VoteItems.value(item(VoteItems.key(id, voter)).orElse(Map.of()));
            if (from == value) {
                return published(id).map(Contribution.Published::votes);
            }
            OptionalInt failed =
                    transactions.commit(
                            List.of(
                                    writes.tally(id, from, value),
                                    writes.vote(id, voter, from, value),
                                    writes.touch(id, 0)));
            if (failed.isEmpty() || failed.getAsInt() == 0) {
                return published(id).map(Contribution.Published::votes);
            }
        }
        throw new ServiceUnavailable(new IllegalStateException("the voter is too busy"));
    }

    @Override
    public Page page(PageOf page) {
        return reads.page(page);
    }

    @Override
    public ThreadState state(ThreadKey thread) {
        return reads.state(thread);
    }

    @Override
    public Map<ThreadKey, ThreadState> states(List<ThreadKey> threads) {
        return reads.states(threads);
    }

    /// Read consistently: what is found decides on a write, which may not miss the one before.
    private Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> key) {
        return Optional.of(
                        Calls.run(
                                () ->
                                        client.getItem(
                                                        get ->
                                                                get.tableName(table)
                                                                        .key(key)
                                                                        .consistentRead(true))
                                                .item()))
                .filter(item -> !item.isEmpty());
    }

    private List<Map<String, AttributeValue>> partition(String pk) {
        return Partitions.all(client, table, pk);
    }

    private void delete(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = Items.key(text(item, Items.PK), text(item, Items.SK));
        Calls.run(() -> client.deleteItem(delete -> delete.tableName(table).key(key)));
    }
}
