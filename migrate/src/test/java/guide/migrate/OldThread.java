package guide.migrate;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A thread as versions up to now have stored it: all replies behind their root, and none counted.
final class OldThread {

    private static final int MOST_IN_A_BATCH = 25;
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    final ThreadKey key = new ThreadKey.OfPage("/" + UUID.randomUUID() + "/");
    final AuthorId author = Identifiers.author(UUID.randomUUID().toString());
    private final List<Contribution> all = new ArrayList<>();
    private int minute;

    Contribution.Published root() {
        return add(published(Identifiers.root(key, sortableId()), Optional.empty()));
    }

    Contribution.Published reply(Contribution to) {
        return add(nextReply(to));
    }

    /// One that is not stored yet.
    Contribution.Published nextReply(Contribution to) {
        return published(to.id().reply(sortableId()), Optional.of(to.id()));
    }

    /// Its author has taken it away.
    void removed(Contribution.Published contribution) {
        all.set(all.indexOf(contribution), tombstone(contribution));
    }

    /// It did not say then who had removed it.
    static Contribution.Tombstone tombstone(Contribution.Published of) {
        return new Contribution.Tombstone(of.id(), of.parent(), Optional.empty());
    }

    AuthorCopy copy(Contribution.Published of) {
        return new AuthorCopy(
                author,
                of.id(),
                key,
                new Author("Ada", null, null),
                of.content(),
                "Hello",
                "fingerprint",
                "digest",
                State.PUBLISHED);
    }

    void write(DynamoDbClient client, String table) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Map<String, AttributeValue> thread = new HashMap<>(ThreadWrites.key(key));
        thread.put("thread", text(key.text()));
        thread.put(
                "count",
                number(all.stream().filter(Contribution.Published.class::isInstance).count()));
        thread.put("version", number(all.size()));
        items.add(thread);
        all.forEach(each -> items.add(ContributionItems.item(each)));
        for (int from = 0; from < items.size(); from += MOST_IN_A_BATCH) {
            List<WriteRequest> batch =
                    items.subList(from, Math.min(from + MOST_IN_A_BATCH, items.size())).stream()
                            .map(
                                    item ->
                                            WriteRequest.builder()
                                                    .putRequest(put -> put.item(item))
                                                    .build())
                            .toList();
            client.batchWriteItem(write -> write.requestItems(Map.of(table, batch)));
        }
    }

    private Contribution.Published add(Contribution.Published contribution) {
        all.add(contribution);
        return contribution;
    }

    private Contribution.Published published(ContributionId id, Optional<ContributionId> parent) {
        return new Contribution.Published(
                id,
                parent,
                author,
                new Author("Ada", null, null),
                new Content.Comment(),
                "<p>Hello</p>",
                0,
                Optional.empty(),
                Votes.NONE);
    }

    private String sortableId() {
        return ContributionId.sortableId(
                NOON.plusSeconds(minute++).toEpochMilli(), new byte[10], ContributionKind.COMMENT);
    }
}
