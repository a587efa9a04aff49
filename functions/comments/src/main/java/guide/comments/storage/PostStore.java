package guide.comments.storage;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionStore.PostResult;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.dynamodb.Transactions;

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

    PostResult publish(
            ThreadKey thread, Contribution.Published contribution, AuthorCopy authorCopy) {
        Optional<AuthorCopy> first = bind(authorCopy);
        if (first.isPresent() && first.get().state() != State.PUBLISHED) {
            return found(contribution, authorCopy, first.get());
        }
        if (first.isPresent() && !first.get().fingerprint().equals(authorCopy.fingerprint())) {
            return new PostResult.KeyConflict();
        }
        OptionalInt failed =
                transactions.commit(
                        List.of(
                                writes.put(contribution),
                                writes.count(thread, contribution.createdAt())));
        if (failed.isEmpty()) {
            return new PostResult.Stored(contribution, State.PUBLISHED);
        }
        if (failed.getAsInt() == 1) {
            forget(authorCopy);
            return new PostResult.Closed();
        }
        return there(contribution, authorCopy);
    }

    /// What an earlier call left in the thread, unless it was somebody else's.
    private PostResult there(Contribution.Published contribution, AuthorCopy authorCopy) {
        Contribution.Published there = published(contribution.id()).orElse(contribution);
        if (there.authorId().equals(contribution.authorId())) {
            return new PostResult.Stored(there, State.PUBLISHED);
        }
        forget(authorCopy);
        return new PostResult.KeyConflict();
    }

    PostResult hold(Held held, AuthorCopy authorCopy) {
        OptionalInt failed =
                transactions.commit(
                        List.of(
                                writes.putNew(authorCopy),
                                moderation.hold(held),
                                moderation.requireOpen(held.thread())));
        if (failed.isEmpty()) {
            return new PostResult.Stored(held.proposed(), State.HELD);
        }
        Optional<AuthorCopy> first = manuscript(authorCopy);
        if (first.isEmpty()) {
            // Without a manuscript of this author, what is held under the id is somebody else's.
            return failed.getAsInt() == 2 ? new PostResult.Closed() : new PostResult.KeyConflict();
        }
        // An earlier try was to be published and broke off: what it began is finished.
        return first.get().state() == State.PUBLISHED
                ? publish(held.thread(), held.proposed(), authorCopy.in(State.PUBLISHED))
                : found(held.proposed(), authorCopy, first.get());
    }

    /// What an earlier call with the same key left, when it is not for this one to go on.
    private static PostResult found(
            Contribution.Published contribution, AuthorCopy sent, AuthorCopy first) {
        return first.fingerprint().equals(sent.fingerprint())
                ? new PostResult.Stored(contribution, first.state())
                : new PostResult.KeyConflict();
    }

    /// Puts the manuscript, or answers with the one that was put under the same key before.
    private Optional<AuthorCopy> bind(AuthorCopy authorCopy) {
        try {
            DynamoErrors.run(
                    () ->
                            client.putItem(
                                    put ->
                                            put.tableName(table)
                                                    .item(AuthorCopyItems.item(authorCopy))
                                                    .conditionExpression("attribute_not_exists(pk)")
                                                    .returnValuesOnConditionCheckFailure(
                                                            ReturnValuesOnConditionCheckFailure
                                                                    .ALL_OLD)));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(AuthorCopyItems.manuscript(e.item()));
        }
    }

    private void forget(AuthorCopy authorCopy) {
        DynamoErrors.run(
                () -> client.deleteItem(delete -> delete.tableName(table).key(key(authorCopy))));
    }

    private Optional<Contribution.Published> published(ContributionId id) {
        return ItemReads.consistent(client, table, ContributionItems.key(id))
                .flatMap(ContributionItems::shown);
    }

    private Optional<AuthorCopy> manuscript(AuthorCopy sent) {
        return ItemReads.consistent(client, table, key(sent)).map(AuthorCopyItems::manuscript);
    }

    private static Map<String, AttributeValue> key(AuthorCopy authorCopy) {
        return AuthorCopyItems.key(authorCopy.author(), authorCopy.id());
    }
}
