package guide.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Author;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.DiscardedItems;
import guide.comments.storage.HeldItems;
import guide.comments.storage.ModerationReads;
import guide.lambda.dynamodb.Attributes;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What waited, or had been taken away, before kinds shared a place is listed and decided on again.
@Tag("tables")
class QueuePlacesTest {

    private static final TableServer SERVER = TestTables.start();
    private static final DynamoDbClient CLIENT = SERVER.client();
    private static final Pace AT_ONCE = new Pace(1, _ -> {});
    private static final ThreadKey THREAD = new ThreadKey.OfPage("/places/");
    private static final List<ContributionKind> KINDS = List.of(ContributionKind.values());

    private final Instant now = Instant.now();
    private final CommentsTable table = new CommentsTable(CLIENT, "CommentsTable");
    private final ModerationReads reads = new ModerationReads(table);

    @BeforeAll
    static void tables() {
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), CLIENT);
    }

    @Test
    void whatIsNoCommentGetsItsPlaceOnceAndNothingElseMoves() {
        Held comment = held(1, new Content.Comment());
        Held suggestion = held(2, new Content.Suggestion("old", "", "", "new", List.of()));
        Held request = held(3, new Content.ReviewRequest("Falcon", "Python", "https://a.example/"));
        Discarded spam = new Discarded(request, State.SPAM, State.HELD);
        put(HeldItems.item(comment, now), "held#comment");
        put(HeldItems.item(suggestion, now), "held#suggestion");
        put(DiscardedItems.item(spam, 0, now), "discarded#spam#review-request");
        QueuePlaces migration = new QueuePlaces(table, AT_ONCE);

        MigrationReport looked = migration.run(false);
        MigrationReport applied = migration.run(true);
        MigrationReport again = migration.run(true);

        assertThat(looked.count(QueuePlaces.WAITING)).isEqualTo(3);
        assertThat(looked.count(QueuePlaces.MOVED)).isEqualTo(2);
        assertThat(applied.count(QueuePlaces.MOVED)).isEqualTo(2);
        assertThat(again.count(QueuePlaces.MOVED)).isZero();
        assertThat(reads.queue(KINDS, "", 10).items()).containsExactly(comment, suggestion);
        assertThat(reads.contributions(List.of(State.SPAM), KINDS, "", 10).items())
                .containsExactly(spam);
        assertThat(reads.held(suggestion.id())).contains(suggestion);
    }

    private Held held(int n, Content content) {
        String own =
                ContributionId.sortableId(now.toEpochMilli() + n, new byte[10], content.kind());
        Contribution.Published proposed =
                new Contribution.Published(
                        Identifiers.root(THREAD, own),
                        Optional.empty(),
                        Identifiers.author("places"),
                        new Author("Ada", null, null),
                        content,
                        "<p>Hello</p>",
                        0,
                        Optional.empty(),
                        Votes.NONE);
        return new Held(
                THREAD,
                proposed,
                Optional.empty(),
                List.of(new HoldReason("trust", "New")),
                Optional.empty());
    }

    /// In the place that it had.
    private static void put(Map<String, AttributeValue> item, String pk) {
        Map<String, AttributeValue> old = new HashMap<>(item);
        old.put(Attributes.PK, Attributes.text(pk));
        CLIENT.putItem(put -> put.tableName("CommentsTable").item(old));
    }
}
