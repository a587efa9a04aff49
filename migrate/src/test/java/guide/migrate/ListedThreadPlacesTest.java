package guide.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Author;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.comments.listed.ListedThread;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.listed.DynamoListedThreads;
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

/// Moderators list threads of before there was a list of threads.
@Tag("tables")
class ListedThreadPlacesTest {

    private static final TableServer SERVER = TestTables.start();
    private static final DynamoDbClient CLIENT = SERVER.client();
    private static final Pace AT_ONCE = new Pace(1, _ -> {});
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final ThreadKey FIRST = new ThreadKey.OfPage("/first/");
    private static final ThreadKey SECOND = new ThreadKey.OfPage("/second/");

    private final CommentsTable table = new CommentsTable(CLIENT, "CommentsTable");

    @BeforeAll
    static void tables() {
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), CLIENT);
    }

    @Test
    void eachThreadGetsThePlaceOfItsNewestOnce() {
        putThread(FIRST);
        putThread(SECOND);
        publish(FIRST, 1);
        ContributionId second = publish(SECOND, 2);
        ContributionId newest = publish(FIRST, 3);
        new ListedContributions(table, AT_ONCE).run(true);
        ListedThreadPlaces migration = new ListedThreadPlaces(table, AT_ONCE);

        MigrationReport looked = migration.run(false);
        List<ListedThread> before = listed();
        MigrationReport applied = migration.run(true);
        MigrationReport again = migration.run(true);

        assertThat(looked.count(ListedThreadPlaces.LOOKED_AT)).isEqualTo(2);
        assertThat(looked.count(ListedThreadPlaces.LISTED)).isEqualTo(2);
        assertThat(before).isEmpty();
        assertThat(applied.count(ListedThreadPlaces.LISTED)).isEqualTo(2);
        assertThat(again.count(ListedThreadPlaces.LISTED)).isZero();
        assertThat(listed()).extracting(ListedThread::newest).containsExactly(newest, second);
    }

    private List<ListedThread> listed() {
        return new DynamoListedThreads(table).page(Optional.empty(), "", 10).items();
    }

    private static void putThread(ThreadKey thread) {
        Map<String, AttributeValue> item = new HashMap<>(ThreadWrites.key(thread));
        item.put("thread", Attributes.text(thread.text()));
        item.put("count", Attributes.number(2));
        item.put("version", Attributes.number(2));
        put(item);
    }

    private static ContributionId publish(ThreadKey thread, int second) {
        String own =
                ContributionId.sortableId(
                        NOON.plusSeconds(second).toEpochMilli(),
                        new byte[10],
                        ContributionKind.COMMENT);
        ContributionId id = Identifiers.root(thread, own);
        put(
                ContributionItems.item(
                        new Contribution.Published(
                                id,
                                Optional.empty(),
                                Identifiers.author("ada"),
                                new Author("Ada", null, null),
                                new Content.Comment(),
                                "Hello",
                                0,
                                Optional.empty(),
                                Votes.NONE)));
        return id;
    }

    private static void put(Map<String, AttributeValue> item) {
        CLIENT.putItem(put -> put.tableName("CommentsTable").item(item));
    }
}
