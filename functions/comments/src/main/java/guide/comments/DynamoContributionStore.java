package guide.comments;

import static guide.dynamodb.Items.text;

import guide.dynamodb.Calls;
import guide.dynamodb.Environment;
import guide.dynamodb.Items;
import guide.dynamodb.Partitions;
import guide.dynamodb.Transactions;
import guide.problem.ServiceUnavailable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
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
    private final ModerationWrites moderation;
    private final RequestStore requests;
    private final Transactions transactions;
    private final ThreadReads reads;

    DynamoContributionStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        writes = new Writes(table);
        moderation = new ModerationWrites(table);
        requests = new RequestStore(client, table);
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

    @Override
    public Outcome hold(Held held, Manuscript manuscript) {
        OptionalInt failed =
                transactions.commit(
                        List.of(
                                writes.putNew(manuscript),
                                moderation.hold(held),
                                moderation.requireOpen(held.thread())));
        if (failed.isEmpty()) {
            return new Outcome.Kept(held.proposed(), State.HELD);
        }
        Optional<Manuscript> first = manuscript(manuscript.author(), manuscript.id());
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
        delete(ManuscriptItems.key(manuscript.author(), manuscript.id()));
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
    public boolean reviseHeld(Held before, Held after, Manuscript earlier, String markdown) {
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
    public boolean removeHeld(Held held, Manuscript manuscript) {
        forgetEarlier(held.id());
        return transactions
                .commit(List.of(moderation.release(held), writes.put(manuscript.removed())))
                .isEmpty();
    }

    @Override
    public long approvals(AuthorId author) {
        return item(ModerationItems.authorKey(author))
                .map(item -> Items.number(item, ModerationItems.APPROVED))
                .orElse(0L);
    }

    @Override
    public Optional<Manuscript> manuscript(AuthorId author, ContributionId id) {
        return item(ManuscriptItems.key(author, id)).map(ManuscriptItems::manuscript);
    }

    @Override
    public List<Manuscript> manuscripts(AuthorId author) {
        return partition(ManuscriptItems.partition(author)).stream()
                .filter(item -> !ModerationItems.isAuthor(item))
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
                                writes.revise(after),
                                writes.touch(before.id(), 0),
                                writes.put(earlier.revised(markdown)),
                                moderation.drop(before.id()),
                                writes.keep(earlier.markdown(), after)))
                .isEmpty();
    }

    @Override
    public boolean remove(Contribution.Published contribution, Manuscript manuscript) {
        forgetEarlier(contribution.id());
        List<TransactWriteItem> all = new ArrayList<>(removal(contribution));
        all.add(writes.put(manuscript.removed()));
        return transactions.commit(all).isEmpty();
    }

    /// Before the removal itself, so that one that breaks off leaves nothing behind that nobody
    /// looks for any more.
    private void forgetEarlier(ContributionId id) {
        partition(ManuscriptItems.earlierPartition(id)).forEach(this::delete);
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
        ContributionId id = contribution.id();
        for (int tries = 0; tries < MOST_VOTE_TRIES; tries++) {
            int from = voteOf(id, voter);
            if (from == value) {
                return published(id).map(Contribution.Published::votes);
            }
            OptionalInt failed = transactions.commit(votes(contribution, voter, from, value));
            if (failed.isEmpty() || failed.getAsInt() == 0) {
                return published(id).map(Contribution.Published::votes);
            }
        }
        throw new ServiceUnavailable(new IllegalStateException("the voter is too busy"));
    }

    private List<TransactWriteItem> votes(
            Contribution.Published contribution, AuthorId voter, int from, int value) {
        ContributionId id = contribution.id();
        List<TransactWriteItem> all =
                new ArrayList<>(
                        List.of(
                                writes.tally(id, from, value),
                                writes.vote(id, voter, from, value),
                                writes.touch(id, 0)));
        int added = Votes.up(value) - Votes.up(from);
        if (contribution.content() instanceof Content.ReviewRequest request && added != 0) {
            requests.find(request.name())
                    .filter(library -> library.contribution().equals(id))
                    .ifPresent(library -> all.add(requests.vote(library, added)));
        }
        return all;
    }

    @Override
    public int voteOf(ContributionId id, AuthorId voter) {
        return VoteItems.value(item(VoteItems.key(id, voter)).orElse(Map.of()));
    }

    @Override
    public void wipe(Manuscript manuscript) {
        forgetEarlier(manuscript.id());
        transactions.commit(List.of(writes.put(manuscript.removed())));
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

    /// @param item a whole item, or its key
    private void delete(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = Items.key(text(item, Items.PK), text(item, Items.SK));
        Calls.run(() -> client.deleteItem(delete -> delete.tableName(table).key(key)));
    }
}
