package guide.comments.storage;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Votes;
import guide.comments.ports.Page;
import guide.comments.ports.VoteBook;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Votes in DynamoDB: the items of each voter and contribution, and the counters, in one
/// transaction.
public final class VoteStore implements VoteBook {

    /// A vote that meets another one of the same voter reads again and tries again.
    private static final int MOST_TRIES = 20;

    private final CommentsTable table;
    private final VoteWrites votes;
    private final ThreadWrites threads;
    private final RequestStore requests;

    public VoteStore(CommentsTable table) {
        this.table = table;
        votes = new VoteWrites(table);
        threads = new ThreadWrites(table);
        requests = new RequestStore(table);
    }

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return table.find(id);
    }

    /// Reads and writes until the one meets no other.
    @Override
    public Optional<Votes> vote(Contribution.Published contribution, AuthorId voter, int value) {
        ContributionId id = contribution.id();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int from = voteOf(id, voter);
            if (from == value) {
                return counted(id);
            }
            OptionalInt failed = table.commit(writes(contribution, voter, from, value));
            Optional<Votes> now = counted(id);
            if (failed.isEmpty() || now.isEmpty()) {
                return now;
            }
        }
        throw new ServiceUnavailableException(new IllegalStateException("the voter is too busy"));
    }

    private List<TransactWriteItem> writes(
            Contribution.Published contribution, AuthorId voter, int from, int value) {
        ContributionId id = contribution.id();
        List<TransactWriteItem> all = new ArrayList<>(votes.vote(id, voter, from, value));
        all.add(votes.tally(id, from, value));
        all.add(threads.touch(id, 0));
        int added = Votes.up(value) - Votes.up(from);
        if (contribution.content() instanceof Content.ReviewRequest request && added != 0) {
            requests.of(id, request)
                    .ifPresent(library -> all.add(RequestItems.vote(table, library, added)));
        }
        return all;
    }

    /// One Query.
    @Override
    public Page<CastVote> votes(AuthorId voter, String after, int limit) {
        QueryRequest query =
                table.behind(VoteWrites.partition(voter), after).consistentRead(true).build();
        List<CastVote> found =
                PartitionReads.first(table.client(), query, limit + 1).stream()
                        .map(VoteStore::cast)
                        .toList();
        return Page.of(found, limit, _ -> 0, each -> each.id().text());
    }

    private static CastVote cast(Map<String, AttributeValue> item) {
        return new CastVote(
                ContributionId.parse(Attributes.text(item, Attributes.SK)).orElseThrow(),
                Math.toIntExact(Attributes.number(item, VoteWrites.VALUE)));
    }

    /// Where the contribution is gone, its counters are gone too.
    @Override
    public void forget(ContributionId id, AuthorId voter) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int from = voteOf(id, voter);
            Optional<Contribution.Published> counting =
                    Optional.of(id).filter(_ -> from != 0).flatMap(table::published);
            List<TransactWriteItem> all =
                    counting.map(contribution -> writes(contribution, voter, from, 0))
                            .orElseGet(() -> votes.vote(id, voter, from, 0));
            if (table.commit(all).isEmpty()) {
                return;
            }
        }
        throw new ServiceUnavailableException(new IllegalStateException("the voter is too busy"));
    }

    @Override
    public int voteOf(ContributionId id, AuthorId voter) {
        return votes.of(id, voter);
    }

    private Optional<Votes> counted(ContributionId id) {
        return table.published(id).map(Contribution.Published::votes);
    }
}
