package guide.comments.storage;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Votes;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.dynamodb.Transactions;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Votes in DynamoDB: one item for each voter and contribution, and the counters, in one
/// transaction; [VoteItems] holds the keys.
final class VoteStore {

    /// A vote that meets another one of the same voter reads again and tries again.
    private static final int MOST_TRIES = 20;

    private final DynamoDbClient client;
    private final String table;
    private final Writes writes;
    private final RequestStore requests;
    private final Transactions transactions;

    VoteStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        writes = new Writes(table);
        requests = new RequestStore(client, table);
        transactions = new Transactions(client);
    }

    /// Reads and writes until the one meets no other.
    Optional<Votes> vote(Contribution.Published contribution, AuthorId voter, int value) {
        ContributionId id = contribution.id();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int from = of(id, voter);
            if (from == value) {
                return counted(id);
            }
            OptionalInt failed = transactions.commit(votes(contribution, voter, from, value));
            if (failed.isEmpty() || failed.getAsInt() == 0) {
                return counted(id);
            }
        }
        throw new ServiceUnavailableException(new IllegalStateException("the voter is too busy"));
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

    int of(ContributionId id, AuthorId voter) {
        return VoteItems.value(
                ItemReads.consistent(client, table, VoteItems.key(id, voter)).orElse(Map.of()));
    }

    private Optional<Votes> counted(ContributionId id) {
        return ItemReads.consistent(client, table, ContributionItems.key(id))
                .flatMap(ContributionItems::shown)
                .map(Contribution.Published::votes);
    }
}
