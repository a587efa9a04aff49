package guide.comments.storage;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.ports.PostResult;
import guide.comments.ports.Posts;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Posts in DynamoDB.
///
/// What is published at once is two calls: the author's copy, put by condition, and one transaction
/// of the contribution and its thread. After a crash between them a retry finds the copy with the
/// same fingerprint and goes on; after one behind them it finds the contribution. What is held is
/// one transaction.
public final class PostStore implements Posts {

    /// A reply that meets another one of the same root looks for its place again.
    private static final int MOST_TRIES = 20;

    private final CommentsTable table;
    private final ReplyWrites places;
    private final ThreadWrites threads;
    private final HeldWrites waiting;
    private final AuthorWrites copies;

    public PostStore(CommentsTable table) {
        this.table = table;
        places = new ReplyWrites(table);
        threads = new ThreadWrites(table);
        waiting = new HeldWrites(table);
        copies = new AuthorWrites(table);
    }

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return table.find(id);
    }

    @Override
    public long approvals(AuthorId author) {
        return copies.approvals(author);
    }

    @Override
    public PostResult publish(
            ThreadKey thread, Contribution.Published contribution, AuthorCopy authorCopy) {
        Optional<AuthorCopy> first = putCopy(authorCopy);
        if (first.isPresent() && first.get().state() != State.PUBLISHED) {
            return alreadySent(contribution, authorCopy, first.get());
        }
        if (first.isPresent() && !first.get().fingerprint().equals(authorCopy.fingerprint())) {
            return new PostResult.KeyConflict();
        }
        return put(thread, contribution, authorCopy);
    }

    private PostResult put(
            ThreadKey thread, Contribution.Published contribution, AuthorCopy authorCopy) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            ReplyWrites.Placement placement = places.place(contribution);
            TransactWriteItem inOpenThread = threads.count(thread, contribution.createdAt());
            List<TransactWriteItem> all = new ArrayList<>(placement.itself());
            all.add(inOpenThread);
            all.addAll(placement.counters());
            OptionalInt failed = table.commit(all);
            if (failed.isEmpty()) {
                return new PostResult.Stored(contribution, State.PUBLISHED);
            }
            if (failed.getAsInt() < placement.itself().size()) {
                return alreadyPublished(contribution, authorCopy);
            }
            if (failed.getAsInt() == placement.itself().size()) {
                deleteCopy(authorCopy);
                return new PostResult.Closed();
            }
        }
        throw new ServiceUnavailableException(new IllegalStateException("the root is too busy"));
    }

    /// What an earlier call left in the thread, unless it was somebody else's.
    private PostResult alreadyPublished(
            Contribution.Published contribution, AuthorCopy authorCopy) {
        Contribution.Published there = table.published(contribution.id()).orElse(contribution);
        if (there.authorId().equals(contribution.authorId())) {
            return new PostResult.Stored(there, State.PUBLISHED);
        }
        deleteCopy(authorCopy);
        return new PostResult.KeyConflict();
    }

    @Override
    public PostResult hold(Held held, AuthorCopy authorCopy) {
        OptionalInt failed =
                table.commit(
                        List.of(
                                copies.putNew(authorCopy),
                                waiting.hold(held, authorCopy.id().createdAt()),
                                threads.requireOpen(held.thread())));
        if (failed.isEmpty()) {
            return new PostResult.Stored(held.proposed(), State.HELD);
        }
        Optional<AuthorCopy> first = table.copy(authorCopy.author(), authorCopy.id());
        if (first.isEmpty()) {
            // Without a copy of this author, what is held under the id is somebody else's.
            return failed.getAsInt() == 2 ? new PostResult.Closed() : new PostResult.KeyConflict();
        }
        // An earlier try was to be published and broke off: what it began is finished.
        return first.get().state() == State.PUBLISHED
                ? publish(held.thread(), held.proposed(), authorCopy.in(State.PUBLISHED))
                : alreadySent(held.proposed(), authorCopy, first.get());
    }

    /// What an earlier call with the same key left, when it is not for this one to go on.
    private static PostResult alreadySent(
            Contribution.Published contribution, AuthorCopy sent, AuthorCopy first) {
        return first.fingerprint().equals(sent.fingerprint())
                ? new PostResult.Stored(contribution, first.state())
                : new PostResult.KeyConflict();
    }

    /// Puts the author's copy, or returns the one that was put under the same key before.
    private Optional<AuthorCopy> putCopy(AuthorCopy authorCopy) {
        PutItemRequest put =
                PutItemRequest.builder()
                        .tableName(table.name())
                        .item(AuthorCopyItems.item(authorCopy))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        try {
            DynamoErrors.run(() -> table.client().putItem(put));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(AuthorCopyItems.copy(e.item()));
        }
    }

    private void deleteCopy(AuthorCopy authorCopy) {
        table.deleteItem(AuthorCopyItems.key(authorCopy.author(), authorCopy.id()));
    }
}
