package guide.comments;

import guide.comments.ContributionStore.Outcome;
import guide.dynamodb.Calls;
import guide.dynamodb.SingleItem;
import guide.dynamodb.Transactions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Posts in DynamoDB.
///
/// What is published at once is two calls: the manuscript, put by condition, and one transaction of
/// the contribution and its thread. After a crash between them a retry finds the manuscript with
/// the same fingerprint and goes on; after one behind them it finds the contribution. What is held
/// is one transaction.
final class PostStore {

    private final DynamoDbClient client;
    private final String table;
    private final Writes writes;
    private final ModerationWrites moderation;
    private final Transactions transactions;

    PostStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        writes = new Writes(table);
        moderation = new ModerationWrites(table);
        transactions = new Transactions(client);
    }

    Outcome publish(ThreadKey thread, Contribution.Published contribution, Manuscript manuscript) {
        Optional<Manuscript> first = bind(manuscript);
        if (first.isPresent() && first.get().state() != State.PUBLISHED) {
            return found(contribution, manuscript, first.get());
        }
        if (first.isPresent() && !first.get().fingerprint().equals(manuscript.fingerprint())) {
            return new Outcome.KeyReused();
        }
        OptionalInt failed =
                transactions.commit(
                        List.of(
                                writes.put(contribution),
                                writes.count(thread, contribution.createdAt())));
        if (failed.isEmpty()) {
            return new Outcome.Kept(contribution, State.PUBLISHED);
        }
        if (failed.getAsInt() == 1) {
            forget(manuscript);
            return new Outcome.ThreadClosed();
        }
        return there(contribution, manuscript);
    }

    /// What an earlier call left in the thread, unless it was somebody else's.
    private Outcome there(Contribution.Published contribution, Manuscript manuscript) {
        Contribution.Published there = published(contribution.id()).orElse(contribution);
        if (there.authorId().equals(contribution.authorId())) {
            return new Outcome.Kept(there, State.PUBLISHED);
        }
        forget(manuscript);
        return new Outcome.KeyReused();
    }

    Outcome hold(Held held, Manuscript manuscript) {
        OptionalInt failed =
                transactions.commit(
                        List.of(
                                writes.putNew(manuscript),
                                moderation.hold(held),
                                moderation.requireOpen(held.thread())));
        if (failed.isEmpty()) {
            return new Outcome.Kept(held.proposed(), State.HELD);
        }
        Optional<Manuscript> first = manuscript(manuscript);
        if (first.isEmpty()) {
            // Without a manuscript of this author, what is held under the id is somebody else's.
            return failed.getAsInt() == 2 ? new Outcome.ThreadClosed() : new Outcome.KeyReused();
        }
        // An earlier try was to be published and broke off: what it began is finished.
        return first.get().state() == State.PUBLISHED
                ? publish(held.thread(), held.proposed(), manuscript.in(State.PUBLISHED))
                : found(held.proposed(), manuscript, first.get());
    }

    /// What an earlier call with the same key left, when it is not for this one to go on.
    private static Outcome found(
            Contribution.Published contribution, Manuscript sent, Manuscript first) {
        return first.fingerprint().equals(sent.fingerprint())
                ? new Outcome.Kept(contribution, first.state())
                : new Outcome.KeyReused();
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
        Calls.run(() -> client.deleteItem(delete -> delete.tableName(table).key(key(manuscript))));
    }

    private Optional<Contribution.Published> published(ContributionId id) {
        return SingleItem.consistent(client, table, ContributionItems.key(id))
                .flatMap(ContributionItems::shown);
    }

    private Optional<Manuscript> manuscript(Manuscript sent) {
        return SingleItem.consistent(client, table, key(sent)).map(ManuscriptItems::manuscript);
    }

    private static Map<String, AttributeValue> key(Manuscript manuscript) {
        return ManuscriptItems.key(manuscript.author(), manuscript.id());
    }
}
