package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.WantedLibrary;
import guide.comments.ports.Contributions;
import guide.comments.ports.Page;
import guide.comments.ports.Ports;
import guide.comments.storage.spam.DynamoPostingHistory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Lists whose items fill more than the megabyte at which a Query ends: all of them go on to the
/// end.
@Tag("tables")
class LongListsTest {

    /// 30 KB.
    private static final String LONG = "\u6f22".repeat(10_000);

    private static final int MANY = 60;

    private final Ports ports = DynamoPorts.of(LocalTables.CLIENT);
    private final Contributions some = new Contributions();

    @Test
    void allThatIsHeldIsListed() {
        List<ContributionId> held = new ArrayList<>();
        for (int n = 1; n <= MANY; n++) {
            Held each = some.held(Contributions.saying(LONG, some.root(n)));
            put(HeldItems.item(each, Contributions.NOON));
            held.add(each.id());
        }

        List<ContributionId> listed =
                all(
                        after ->
                                ports.records()
                                        .queue(List.of(ContributionKind.COMMENT), after, 100),
                        Held::id);

        assertThat(listed).containsAll(held).doesNotHaveDuplicates();
    }

    @Test
    void allOfTheLogIsListed() {
        String subject = UUID.randomUUID().toString();
        for (int n = 0; n < MANY; n++) {
            put(
                    ModerationItems.logItem(
                            new LogEntry(
                                    Instant.now().plusMillis(n),
                                    "grace",
                                    "close",
                                    subject,
                                    LONG,
                                    "closed")));
        }

        List<String> listed =
                all(before -> ports.records().log(before, 100), each -> "" + each.subject());

        assertThat(listed.stream().filter(subject::equals)).hasSize(MANY);
    }

    @Test
    void allLibrariesAreListed() {
        String name = UUID.randomUUID().toString();
        for (int n = 0; n < MANY; n++) {
            put(RequestItems.item(library(name + n, LONG)));
        }

        List<String> listed =
                all(
                        after ->
                                ports.libraries()
                                        .list(
                                                List.of(WantedLibrary.RequestStatus.OPEN),
                                                after,
                                                100),
                        WantedLibrary::name);

        assertThat(listed.stream().filter(each -> each.startsWith(name))).hasSize(MANY);
        // The list of a status is everybody's: the next test finds none of these.
        IntStream.range(0, MANY)
                .forEach(
                        n ->
                                LocalTables.comments(LocalTables.CLIENT)
                                        .deleteItem(RequestItems.key(library(name + n, LONG))));
    }

    @Test
    void allOfAnAuthorsTextsAreExportedAndCounted() {
        List<ContributionId> written = new ArrayList<>();
        for (int n = 1; n <= MANY; n++) {
            AuthorCopy each = some.copy(some.root(n), LONG);
            put(AuthorCopyItems.item(each));
            written.add(each.id());
        }

        List<ContributionId> exported =
                all(after -> ports.authors().copies(some.author, after, 100), AuthorCopy::id);

        assertThat(exported).isEqualTo(written);
        assertThat(
                        new DynamoPostingHistory(LocalTables.comments(LocalTables.CLIENT))
                                .written(
                                        some.author.value(),
                                        "none",
                                        Contributions.NOON,
                                        Contributions.NOON.plusSeconds(60L * MANY + 1)))
                .isEqualTo(MANY);
    }

    @Test
    void allEarlierTextsAreListed() {
        ContributionId id = some.root(1).id();
        for (int n = 0; n < MANY; n++) {
            put(AuthorCopyItems.earlier(id, new EarlierText(n, LONG), Instant.now()));
        }

        assertThat(ports.records().earlier(id)).hasSize(MANY);
    }

    private WantedLibrary library(String name, String result) {
        return new WantedLibrary(
                name,
                "Python",
                "https://example.org/",
                WantedLibrary.RequestStatus.OPEN,
                1,
                some.root(1).id(),
                some.thread,
                Optional.of(result));
    }

    private static void put(Map<String, AttributeValue> item) {
        LocalTables.CLIENT.putItem(put -> put.tableName(LocalTables.COMMENTS).item(item));
    }

    private static <T, V> List<V> all(Function<String, Page<T>> list, Function<T, V> value) {
        List<V> all = new ArrayList<>();
        String after = "";
        do {
            Page<T> page = list.apply(after);
            page.items().forEach(each -> all.add(value.apply(each)));
            after = page.next();
        } while (!after.isEmpty());
        return all;
    }
}
