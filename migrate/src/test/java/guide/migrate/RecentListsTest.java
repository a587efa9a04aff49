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
import guide.comments.ports.Page;
import guide.comments.ports.RecentContributions.Listed;
import guide.comments.ports.RecentContributions.RecentList;
import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.recent.DynamoRecentContributions;
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

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Feeds have what was published before there were feeds.
@Tag("tables")
class RecentListsTest {

    private static final TableServer SERVER = TestTables.start();
    private static final DynamoDbClient CLIENT = SERVER.client();
    private static final Pace AT_ONCE = new Pace(1, _ -> {});
    private static final ThreadKey THREAD = new ThreadKey.OfPage(new SiteId("a"), "/old/");
    private static final RecentList SITE = new RecentList.OfSite(new SiteId("a"));

    private final CommentsTable table = new CommentsTable(CLIENT, "CommentsTable");
    private final DynamoRecentContributions recent = new DynamoRecentContributions(table);

    @BeforeAll
    static void tables() {
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), CLIENT);
    }

    @Test
    void whatWasPublishedInTheLast400DaysIsListedOnce() {
        putThread();
        ContributionId newer = publish(Duration.ofDays(1), 1);
        ContributionId older = publish(Duration.ofDays(399), 2);
        publish(Duration.ofDays(401), 3);
        RecentLists migration = new RecentLists(table, AT_ONCE);

        MigrationReport looked = migration.run(false);
        Page<Listed> before = recent.page(SITE, "", 10);
        MigrationReport applied = migration.run(true);
        MigrationReport again = migration.run(true);

        assertThat(looked.count(RecentLists.LISTED)).isEqualTo(4);
        assertThat(before.items()).isEmpty();
        assertThat(applied.count(RecentLists.LISTED)).isEqualTo(4);
        assertThat(again.count(RecentLists.LISTED)).isZero();
        assertThat(recent.page(SITE, "", 10).items())
                .extracting(each -> each.contribution().id())
                .containsExactly(newer, older);
        assertThat(recent.page(new RecentList.OfThread(THREAD), "", 10).items()).hasSize(2);
        assertThat(recent.version(SITE)).isEqualTo(1);
    }

    private void putThread() {
        Map<String, AttributeValue> item = new HashMap<>(ThreadWrites.key(THREAD));
        item.put("thread", Attributes.text(THREAD.text()));
        item.put("count", Attributes.number(3));
        item.put("version", Attributes.number(3));
        put(item);
    }

    private ContributionId publish(Duration age, int number) {
        byte[] unguessable = new byte[10];
        unguessable[9] = (byte) (number << 4);
        String sortable =
                ContributionId.sortableId(
                        Instant.now().minus(age).toEpochMilli(),
                        unguessable,
                        ContributionKind.COMMENT);
        ContributionId id = Identifiers.root(THREAD, sortable);
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
