package guide.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.Votes;
import guide.comments.identity.Identifiers;
import guide.comments.storage.AuthorStore;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.PostStore;
import guide.comments.storage.VoteStore;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.threads.PageRequest;
import guide.lambda.dynamodb.PartitionReads;
import guide.local.dynamodb.CapacityMeter;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// A table that the version before has filled is read, migrated, and read again.
@Tag("tables")
class LaterRepliesTest {

    private static final TableServer SERVER = TestTables.start();
    private static final DynamoDbClient CLIENT = SERVER.client();
    private static final String NAME = "CommentsTable";

    private final OldThread thread = new OldThread();
    private final CapacityMeter meter = new CapacityMeter();
    private final CommentsTable table = new CommentsTable(CLIENT, NAME);
    private final ThreadReads reads =
            new ThreadReads(new CommentsTable(SERVER.client(meter), NAME));
    private final List<Duration> waits = new ArrayList<>();

    @BeforeAll
    static void tables() {
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), CLIENT);
    }

    /// What other tests have left.
    @BeforeEach
    void nothingElseIsLeftToDo() {
        run(true);
        waits.clear();
    }

    @Test
    void whatIsReadIsTheSameBeforeAndAfter() {
        List<Contribution.Published> roots = new ArrayList<>();
        for (int replies : new int[] {0, 1, 3, 4, 2000, 2}) {
            Contribution.Published root = thread.root();
            roots.add(root);
            IntStream.range(0, replies).forEach(_ -> thread.reply(root));
        }
        thread.write(CLIENT, NAME);
        List<Object> before = everything(roots);
        ThreadPage newest = newest();

        MigrationReport report = run(true);

        assertThat(everything(roots)).isEqualTo(before);
        assertThat(newest().entries()).isEqualTo(newest.entries());
        assertThat(report.count(LaterReplies.MOVED)).isEqualTo(1 + 1997);
        assertThat(report.count(LaterReplies.COUNTED)).isEqualTo(6);
        assertThat(report.count(LaterReplies.BUSY)).isZero();
    }

    @Test
    void aSecondRunHasNothingToDo() {
        Contribution.Published root = thread.root();
        IntStream.range(0, 5).forEach(_ -> thread.reply(root));
        thread.write(CLIENT, NAME);
        run(true);
        List<?> stored = stored(root);

        MigrationReport again = run(true);

        assertThat(again.count(LaterReplies.MOVED)).isZero();
        assertThat(again.count(LaterReplies.COUNTED)).isZero();
        assertThat(stored(root)).isEqualTo(stored);
    }

    @Test
    void withoutApplyItSaysWhatItWouldDoAndWritesNothing() {
        Contribution.Published root = thread.root();
        IntStream.range(0, 5).forEach(_ -> thread.reply(root));
        thread.write(CLIENT, NAME);
        List<?> stored = stored(root);

        MigrationReport report = run(false);

        assertThat(report.count(LaterReplies.COUNTED)).isEqualTo(1);
        assertThat(report.count(LaterReplies.MOVED)).isEqualTo(2);
        assertThat(report.count(LaterReplies.REPLIES)).isEqualTo(3);
        assertThat(stored(root)).isEqualTo(stored);
    }

    @Test
    void tombstonesToWhichNothingIsLeftGo() {
        Contribution.Published alone = thread.root();
        Contribution.Published root = thread.root();
        Contribution.Published reply = thread.reply(root);
        Contribution.Published shown = thread.reply(reply);
        Contribution.Published dead = thread.reply(root);
        Contribution.Published deadBelow = thread.reply(dead);
        List.of(alone, root, reply, dead, deadBelow).forEach(thread::removed);
        thread.write(CLIENT, NAME);

        run(true);

        ThreadPage page = reads.page(page(Optional.empty(), false, "", 100));
        assertThat(page.entries())
                .containsExactly(
                        new ThreadEntry(
                                OldThread.tombstone(root),
                                List.of(OldThread.tombstone(reply), shown),
                                ""));
        AuthorStore authors = new AuthorStore(table);
        assertThat(authors.remove(shown, thread.copy(shown))).isTrue();
        assertThat(reads.page(page(Optional.empty(), false, "", 100)).entries()).isEmpty();
    }

    @Test
    void whatIsWrittenMeanwhileIsNeitherLostNorDoubled() throws Exception {
        Contribution.Published root = thread.root();
        List<Contribution> all = new ArrayList<>();
        IntStream.range(0, 200).forEach(_ -> all.add(thread.reply(root)));
        thread.write(CLIENT, NAME);
        PostStore posts = new PostStore(table);
        VoteStore votes = new VoteStore(table);
        List<Contribution.Published> later =
                IntStream.range(0, 40).mapToObj(_ -> thread.nextReply(root)).toList();

        try (ExecutorService traffic = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing =
                    traffic.submit(
                            () -> {
                                for (int n = 0; n < later.size(); n++) {
                                    posts.publish(
                                            thread.key, later.get(n), thread.copy(later.get(n)));
                                    votes.vote(
                                            (Contribution.Published) all.get(199 - n),
                                            Identifiers.author("voter"),
                                            1);
                                }
                            });
            Callable<Boolean> migrating = () -> run(true).count(LaterReplies.BUSY) == 0;
            while (!writing.isDone()) {
                migrating.call();
            }
            writing.get();
        }
        run(true);

        all.addAll(later);
        assertAllThere(root, all, votes);
    }

    private void assertAllThere(
            Contribution.Published root, List<Contribution> all, VoteStore votes) {
        assertThat(list(Optional.of(root.id()), false).stream().map(Contribution::id))
                .containsExactlyElementsOf(all.stream().map(Contribution::id).toList());
        assertThat(votes.find(all.getLast().id())).isPresent();
        for (int n = 160; n < 200; n++) {
            assertThat(votes.published(all.get(n).id()).map(Contribution.Published::votes))
                    .contains(new Votes(1, 0));
        }
        assertThat(reads.state(thread.key).count()).isEqualTo(241);
    }

    @Test
    void itWaitsForAsLongAsItsUnitsTake() {
        Contribution.Published root = thread.root();
        IntStream.range(0, 25).forEach(_ -> thread.reply(root));
        thread.write(CLIENT, NAME);

        run(true);

        // 22 moves are two writes each, twice as dear in a transaction, at 50 a second.
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isGreaterThan(Duration.ofMillis(22 * 4 * 1000 / 50));
    }

    private MigrationReport run(boolean apply) {
        return new LaterReplies(table, new Pace(50, waits::add)).run(apply);
    }

    private List<?> stored(Contribution of) {
        return PartitionReads.all(CLIENT, NAME, "thread#" + of.id().thread());
    }

    /// All roots in both orders, and all replies of each.
    private List<Object> everything(List<Contribution.Published> roots) {
        List<Object> all = new ArrayList<>();
        all.add(list(Optional.empty(), false));
        all.add(list(Optional.empty(), true));
        roots.forEach(root -> all.add(list(Optional.of(root.id()), false)));
        roots.forEach(root -> all.add(list(Optional.of(root.id()), true)));
        return all;
    }

    /// The page of the root with 2 000 replies, which is the last but one.
    private ThreadPage newest() {
        String next = reads.page(page(Optional.empty(), true, "", 1)).next();
        meter.reset();
        ThreadPage page = reads.page(page(Optional.empty(), true, next, 1));
        System.out.printf(
                Locale.ROOT,
                "| newest first, a root of 2 000 replies | %s | %.1f |%n",
                meter.calls(),
                meter.units());
        assertThat(meter.calls()).hasSizeLessThanOrEqualTo(3);
        return page;
    }

    private List<Contribution> list(Optional<ContributionId> root, boolean newestFirst) {
        List<Contribution> all = new ArrayList<>();
        String after = "";
        do {
            ThreadPage page = reads.page(page(root, newestFirst, after, 100));
            page.entries()
                    .forEach(
                            each -> {
                                all.add(each.contribution());
                                all.addAll(each.replies());
                            });
            after = page.next();
        } while (!after.isEmpty());
        return all;
    }

    private PageRequest page(
            Optional<ContributionId> root, boolean newestFirst, String after, int limit) {
        return new PageRequest(thread.key, root, newestFirst, after, limit);
    }
}
