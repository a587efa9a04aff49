package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.listed.ListedThread;
import guide.comments.ports.Contributions;
import guide.comments.ports.Page;
import guide.comments.sites.SiteId;
import guide.comments.storage.listed.DynamoListedThreads;
import guide.comments.storage.listed.ThreadPlaces;
import guide.local.dynamodb.TableServer;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a list of threads makes of places that lead nowhere, and of a small site among large ones.
@Tag("tables")
class ListedThreadsTest {

    private static final int LARGE = 300;
    private static final ThreadKey OLDEST = ThreadKey.stored("page:small/oldest/");
    private static final ThreadKey TWICE = ThreadKey.stored("page:/twice/");

    /// Its own, since in the list of all there would be what other tests write.
    private static final TableServer SERVER = TestTables.start();

    private static DynamoListedThreads threads;

    @BeforeAll
    static void threadsAreThere() {
        CommentsTable table = LocalTables.comments(LocalTables.on(SERVER));
        threads = new DynamoListedThreads(table);
        put(table, OLDEST, 0, Map.of("count", AttributeValue.fromN("1")));
        for (int n = 1; n <= LARGE; n++) {
            ThreadKey thread = ThreadKey.stored("page:large/" + n + "/");
            put(table, thread, n, Map.of("count", AttributeValue.fromN("1")));
        }
        put(table, TWICE, LARGE + 1, Map.of("count", AttributeValue.fromN("2")));
        put(table, TWICE, LARGE + 2, Map.of("count", AttributeValue.fromN("2")));
        put(table, "page:/empty/", LARGE + 3, Map.of("count", AttributeValue.fromN("0")));
        put(
                table,
                "page:/moving/",
                LARGE + 4,
                Map.of(
                        "count", AttributeValue.fromN("1"),
                        "movedTo", AttributeValue.fromS("page:/moved/")));
    }

    @AfterAll
    static void everythingIsGone() {
        SERVER.close();
    }

    @Test
    void anEarlierPlaceThatStayedIsPassedOver() {
        Page<ListedThread> page = threads.page(Optional.empty(), "", 5);

        assertThat(keys(page)).containsExactly(TWICE.text(), "page:large/300/");
        assertThat(page.items().getFirst().newest()).isEqualTo(id(TWICE, LARGE + 2));
    }

    @Test
    void aPageOfASmallSiteMayHaveNoneAndGoesOnToTheEnd() {
        List<String> found = new ArrayList<>();
        Page<ListedThread> page =
                threads.page(Optional.of(ListedThreadsTest::isOfTheSmallSite), "", 14);
        int pages = 1;
        assertThat(page.items()).isEmpty();
        while (!page.next().isEmpty()) {
            page = threads.page(Optional.of(ListedThreadsTest::isOfTheSmallSite), page.next(), 14);
            found.addAll(keys(page));
            pages++;
        }

        assertThat(found).containsExactly(OLDEST.text());
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void everyThreadIsOnOnePage() {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            Page<ListedThread> page = threads.page(Optional.empty(), next, 14);
            found.addAll(keys(page));
            next = page.next();
        } while (!next.isEmpty());

        assertThat(found).hasSize(LARGE + 2).doesNotHaveDuplicates();
    }

    private static List<String> keys(Page<ListedThread> page) {
        return page.items().stream().map(each -> each.key().text()).toList();
    }

    private static void put(
            CommentsTable table, String thread, int n, Map<String, AttributeValue> state) {
        put(table, ThreadKey.stored(thread), n, state);
    }

    private static void put(
            CommentsTable table, ThreadKey thread, int n, Map<String, AttributeValue> state) {
        Map<String, AttributeValue> item = new HashMap<>(ThreadWrites.key(thread));
        item.put("thread", AttributeValue.fromS(thread.text()));
        item.put("version", AttributeValue.fromN("1"));
        item.putAll(state);
        for (Map<String, AttributeValue> each :
                List.of(item, ThreadPlaces.item(thread, id(thread, n)))) {
            table.client().putItem(put -> put.tableName(table.name()).item(each));
        }
    }

    private static ContributionId id(ThreadKey thread, int n) {
        return Identifiers.root(
                thread,
                ContributionId.sortableId(
                        Contributions.NOON.plusSeconds(n).toEpochMilli(),
                        new byte[10],
                        ContributionKind.COMMENT));
    }

    private static boolean isOfTheSmallSite(ThreadKey thread) {
        return thread.site().filter(new SiteId("small")::equals).isPresent();
    }
}
