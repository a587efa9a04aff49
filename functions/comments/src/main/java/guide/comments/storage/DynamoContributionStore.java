package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionStore;
import guide.comments.domain.Held;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.Environment;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.dynamodb.Transactions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Threads in DynamoDB; [ContributionItems] and [ManuscriptItems] hold the keys.
public final class DynamoContributionStore implements ContributionStore {

    private final DynamoDbClient client;
    private final String table;
    private final Writes writes;
    private final ModerationWrites moderation;
    private final RequestStore requests;
    private final Transactions transactions;
    private final ThreadReads reads;
    private final PostStore posts;
    private final VoteStore votes;

    public DynamoContributionStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        writes = new Writes(table);
        moderation = new ModerationWrites(table);
        requests = new RequestStore(client, table);
        transactions = new Transactions(client);
        reads = new ThreadReads(client, table);
        posts = new PostStore(client, table);
        votes = new VoteStore(client, table);
    }

    public static DynamoContributionStore from(
            Map<String, String> environment, DynamoDbClient client) {
        return new DynamoContributionStore(
                client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    @Override
    public PostResult publish(
            ThreadKey thread, Contribution.Published contribution, AuthorCopy authorCopy) {
        return posts.publish(thread, contribution, authorCopy);
    }

    @Override
    public PostResult hold(Held held, AuthorCopy authorCopy) {
        return posts.hold(held, authorCopy);
    }

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return item(ContributionItems.key(id)).map(ContributionItems::contribution);
    }

    @Override
    public Optional<Held> held(ContributionId id) {
        return item(HeldItems.key(id)).map(HeldItems::held);
    }

    @Override
    public boolean reviseHeld(Held before, Held after, AuthorCopy earlier, String markdown) {
        return transactions
                .commit(
                        List.of(
                                moderation.hold(before, after),
                                writes.put(earlier.revised(markdown)),
                                writes.keep(earlier.markdown(), after.proposed())))
                .isEmpty();
    }

    @Override
    public boolean holdChange(Held change) {
        return transactions
                .commit(List.of(moderation.holdChange(change), moderation.requireUnchanged(change)))
                .isEmpty();
    }

    @Override
    public boolean removeHeld(Held held, AuthorCopy authorCopy) {
        forgetEarlier(held.id());
        return transactions
                .commit(List.of(moderation.release(held), writes.put(authorCopy.removed())))
                .isEmpty();
    }

    @Override
    public long approvals(AuthorId author) {
        return item(ModerationItems.authorKey(author))
                .map(item -> Attributes.number(item, ModerationItems.APPROVED))
                .orElse(0L);
    }

    @Override
    public Optional<AuthorCopy> manuscript(AuthorId author, ContributionId id) {
        return item(AuthorCopyItems.key(author, id)).map(AuthorCopyItems::manuscript);
    }

    @Override
    public List<AuthorCopy> manuscripts(AuthorId author) {
        return partition(AuthorCopyItems.partition(author)).stream()
                .filter(item -> !ModerationItems.isAuthor(item))
                .map(AuthorCopyItems::manuscript)
                .toList();
    }

    @Override
    public boolean revise(
            Contribution.Published before,
            Contribution.Published after,
            AuthorCopy earlier,
            String markdown) {
        return transactions
                .commit(
                        List.of(
                                writes.revise(after),
                                writes.touch(before.id(), 0),
                                writes.put(earlier.revised(markdown)),
                                moderation.drop(before.id()),
                                writes.keep(earlier.markdown(), after)))
                .isEmpty();
    }

    @Override
    public boolean remove(Contribution.Published contribution, AuthorCopy authorCopy) {
        forgetEarlier(contribution.id());
        List<TransactWriteItem> all = new ArrayList<>(removal(contribution));
        all.add(writes.put(authorCopy.removed()));
        return transactions.commit(all).isEmpty();
    }

    /// Before the removal itself, so that one that breaks off leaves nothing behind that nobody
    /// looks for any more.
    private void forgetEarlier(ContributionId id) {
        partition(AuthorCopyItems.earlierPartition(id)).forEach(this::delete);
    }

    /// What takes a contribution out of its thread, whoever wants it.
    List<TransactWriteItem> removal(Contribution.Published contribution) {
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(
                reads.hasReplies(contribution.id())
                        ? writes.bury(contribution)
                        : writes.delete(contribution));
        all.add(writes.touch(contribution.id(), -1));
        all.add(moderation.drop(contribution.id()));
        requests.withdraw(contribution).ifPresent(all::add);
        return all;
    }

    @Override
    public Optional<Votes> vote(Contribution.Published contribution, AuthorId voter, int value) {
        return votes.vote(contribution, voter, value);
    }

    @Override
    public int voteOf(ContributionId id, AuthorId voter) {
        return votes.of(id, voter);
    }

    @Override
    public void wipe(AuthorCopy authorCopy) {
        forgetEarlier(authorCopy.id());
        transactions.commit(List.of(writes.put(authorCopy.removed())));
    }

    @Override
    public ThreadPage page(PageRequest page) {
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
        return ItemReads.consistent(client, table, key);
    }

    private List<Map<String, AttributeValue>> partition(String pk) {
        return PartitionReads.all(client, table, pk);
    }

    /// @param item a whole item, or its key
    private void delete(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key =
                Attributes.key(text(item, Attributes.PK), text(item, Attributes.SK));
        DynamoErrors.run(() -> client.deleteItem(delete -> delete.tableName(table).key(key)));
    }
}
