package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.ports.Contributions;
import guide.comments.ports.Threads;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.threads.AskedThread;
import guide.comments.threads.PageRequest;
import guide.local.dynamodb.CapacityMeter;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Any page of a thread, in any order, is at most three calls, however many replies its roots have
/// and however they are stored.
@Tag("tables")
class ThreadCostTest {

    private static final int MOST_CALLS = 3;

    /// Of one list, so that a page of one reply out of 2 000 is not asked for 2 000 times.
    private static final int MOST_PAGES = 60;

    private final CapacityMeter meter = new CapacityMeter();
    private final Threads threads =
            new ThreadReads(LocalTables.comments(LocalTables.through(meter)));
    private Contributions some = new Contributions();
    private int dearestCalls;
    private double dearestUnits;

    @ParameterizedTest
    @CsvSource({
        "false, 0", "false, 1", "false, 3", "false, 4", "false, 2000",
        "true, 0", "true, 1", "true, 3", "true, 4", "true, 2000",
    })
    void anyPageInAnyOrderIsAtMostThreeCalls(boolean old, int replies) {
        StoredThread stored = new StoredThread(old, some);
        List<Contribution> roots = new ArrayList<>();
        roots.add(stored.root(1, 3));
        roots.add(stored.root(2, replies));
        for (int n = 3; n < 25; n++) {
            roots.add(stored.root(n, n % 5 == 0 ? replies : n % 4));
        }
        stored.write();

        for (int limit : new int[] {1, 20, 100}) {
            assertThat(list(Optional.empty(), false, limit)).isEqualTo(roots);
            assertThat(list(Optional.empty(), true, limit)).isEqualTo(roots.reversed());
            for (boolean newestFirst : new boolean[] {false, true}) {
                list(Optional.of(roots.get(1).id()), newestFirst, limit);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s, %d replies | %d calls | %.1f |%n",
                old ? "before the move" : "today",
                replies,
                dearestCalls,
                dearestUnits);
    }

    /// A thread from before paths had one form costs no page more than three calls either.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 40})
    void aThreadUnderAnOlderFormOfItsKeyIsAtMostThreeCalls(int replies) {
        some = new Contributions(new ThreadKey.OfPage("/" + UUID.randomUUID()));
        StoredThread stored = new StoredThread(false, some);
        List<Contribution> roots = new ArrayList<>();
        for (int n = 1; n < 25; n++) {
            roots.add(stored.root(n, replies));
        }
        stored.write();

        for (int limit : new int[] {1, 20, 100}) {
            assertThat(list(Optional.empty(), false, limit)).isEqualTo(roots);
            assertThat(list(Optional.empty(), true, limit)).isEqualTo(roots.reversed());
            list(Optional.of(roots.get(1).id()), false, limit);
        }
    }

    private List<Contribution> list(Optional<ContributionId> root, boolean newestFirst, int limit) {
        List<Contribution> all = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            meter.reset();
            ThreadPage page =
                    threads.page(
                            new PageRequest(asked(root, after), root, newestFirst, after, limit));
            assertThat(meter.calls()).hasSizeLessThanOrEqualTo(MOST_CALLS);
            dearestCalls = Math.max(dearestCalls, meter.calls().size());
            dearestUnits = Math.max(dearestUnits, meter.units());
            page.entries().forEach(each -> all.add(each.contribution()));
            after = page.next();
            pages++;
        } while (!after.isEmpty() && (root.isEmpty() || pages < MOST_PAGES));
        return all;
    }

    /// As readers ask; a cursor or a root says under which form the thread is stored.
    private AskedThread asked(Optional<ContributionId> root, String after) {
        return root.isPresent() || !after.isEmpty()
                ? AskedThread.known(some.thread)
                : AskedThread.parse(some.thread.today().text()).orElseThrow();
    }
}
