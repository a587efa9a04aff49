package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Contribution;
import guide.comments.domain.State;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.threads.AskedThread;
import guide.comments.threads.FoundThread;
import guide.comments.threads.PageRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What every adapter of [Threads] does.
abstract class ThreadsContract extends PortContract {

    ThreadsContract(Ports ports) {
        super(ports);
    }

    @Test
    void anUnknownThreadIsEmpty() {
        ThreadPage page = threads.page(first(false, 10));

        assertThat(page.entries()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(page.thread()).isEqualTo(ThreadState.EMPTY);
        assertThat(threads.state(some.thread)).isEqualTo(ThreadState.EMPTY);
    }

    @Test
    void aRootShowsItsFirstRepliesAndWhereTheyGoOn() {
        Contribution.Published root = some.root(1);
        publish(root);
        List<Contribution.Published> replies =
                IntStream.range(2, 7).mapToObj(n -> some.reply(root, n)).toList();
        replies.forEach(this::publish);

        ThreadEntry entry = threads.page(first(false, 10)).entries().getFirst();
        PageRequest following =
                new PageRequest(
                        some.thread, Optional.of(root.id()), false, entry.moreReplies(), 10);
        ThreadPage rest = threads.page(following);

        assertThat(entry.contribution()).isEqualTo(root);
        assertThat(entry.replies()).isEqualTo(replies.subList(0, 3));
        assertThat(rest.entries())
                .extracting(ThreadEntry::contribution)
                .isEqualTo(replies.subList(3, 5));
        assertThat(rest.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageIsNoLongerThanItsLimitWhereRepliesFillTheFirstQuery(boolean newestFirst) {
        Contribution.Published talkedAbout = some.root(newestFirst ? 19 : 1);
        publish(talkedAbout);
        IntStream.range(21, 24).forEach(n -> publish(some.reply(talkedAbout, n)));
        IntStream.range(2, 10).forEach(n -> publish(some.root(n)));

        ThreadPage page = threads.page(first(newestFirst, 3));

        assertThat(page.entries()).hasSize(3);
        assertThat(page.entries().getFirst().contribution()).isEqualTo(talkedAbout);
        assertThat(all(newestFirst, 3)).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "false, 2", "false, 9", "true, 1", "true, 2", "true, 9"})
    void pagesShowEveryRootOnceInOrder(boolean newestFirst, int limit) {
        List<Contribution> roots = new ArrayList<>();
        for (int n = 1; n < 6; n++) {
            Contribution.Published root = some.root(n);
            roots.add(newestFirst ? 0 : roots.size(), root);
            publish(root);
            for (int reply = 1; reply < 8; reply++) {
                publish(some.reply(root, n + 10 * reply));
            }
        }

        assertThat(all(newestFirst, limit)).isEqualTo(roots);
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "false, 3", "false, 20", "true, 1", "true, 3", "true, 20"})
    void repliesComeOnceEachInOrder(boolean newestFirst, int limit) {
        Contribution.Published root = some.root(1);
        publish(root);
        List<Contribution> replies = new ArrayList<>();
        for (int n = 2; n < 13; n++) {
            Contribution.Published reply = some.reply(root, n);
            replies.add(newestFirst ? 0 : replies.size(), reply);
            publish(reply);
        }
        publish(some.root(20));

        assertThat(list(Optional.of(root.id()), newestFirst, limit)).isEqualTo(replies);
    }

    @Test
    void aReplyThatIsSentAgainStandsOnceWhereverThereIsRoom() {
        Contribution.Published root = some.root(1);
        publish(root);
        IntStream.range(2, 5).forEach(n -> publish(some.reply(root, n)));
        Contribution.Published fourth = some.reply(root, 5);
        publish(fourth);
        remove(some.reply(root, 2));
        Contribution.Published third = some.reply(root, 4);

        assertThat(List.of(publish(third), publish(fourth)))
                .containsExactly(
                        new PostResult.Stored(third, State.PUBLISHED),
                        new PostResult.Stored(fourth, State.PUBLISHED));
        assertThat(list(Optional.of(root.id()), false, 20))
                .containsExactly(some.reply(root, 3), third, fourth);
        assertThat(threads.state(some.thread).count()).isEqualTo(4);
    }

    /// 250 of 10 000 backslashes, each written as two.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageIsNoLongerThanTwoMegabytes(boolean newestFirst) {
        List<Contribution> roots = new ArrayList<>();
        for (int n = 1; n <= 100; n++) {
            Contribution.Published root = Contributions.saying("\\".repeat(10_000), some.root(n));
            roots.add(newestFirst ? 0 : roots.size(), root);
            publish(root);
            IntStream.of(201, 202)
                    .forEach(
                            at ->
                                    publish(
                                            Contributions.saying(
                                                    "\\".repeat(10_000), some.reply(root, at))));
        }

        ThreadPage page = threads.page(first(newestFirst, 100));

        assertThat(page.next()).isNotEmpty();
        assertThat(
                        page.entries().stream()
                                .flatMap(
                                        each ->
                                                Stream.concat(
                                                        Stream.of(each.contribution()),
                                                        each.replies().stream()))
                                .mapToLong(PageBytes::of)
                                .sum())
                .isBetween(PageBytes.MOST / 4L, (long) PageBytes.MOST);
        assertThat(all(newestFirst, 100)).isEqualTo(roots);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageBeginsWithTheContributionThatIsLookedFor(boolean newestFirst) {
        IntStream.range(1, 50).forEach(n -> publish(some.root(n)));
        Contribution.Published root = some.root(41);

        ThreadPlace place = threads.place(root.id(), newestFirst).orElseThrow();
        ThreadPage page =
                threads.page(
                        new PageRequest(
                                some.thread, Optional.empty(), newestFirst, place.page(), 20));

        assertThat(place.thread()).isEqualTo(some.thread);
        assertThat(place.state()).isEqualTo(new ThreadState(49, 49, true));
        assertThat(place.contribution()).isEqualTo(root);
        assertThat(place.parents()).isEmpty();
        assertThat(place.replies()).isEmpty();
        assertThat(page.entries().getFirst().contribution()).isEqualTo(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 5, 9})
    void aPageOfRepliesBeginsWithTheReplyThatIsLookedFor(int minute) {
        Contribution.Published root = some.root(1);
        publish(root);
        IntStream.range(2, 10).forEach(n -> publish(some.reply(root, n)));
        Contribution.Published reply = some.reply(root, minute);

        ThreadPlace place = threads.place(reply.id(), false).orElseThrow();
        ThreadPage page =
                threads.page(
                        new PageRequest(
                                some.thread, Optional.of(root.id()), false, place.replies(), 20));

        assertThat(place.parents()).containsExactly(root);
        assertThat(page.entries().getFirst().contribution()).isEqualTo(reply);
        assertThat(page.entries()).hasSize(10 - minute);
    }

    @Test
    void parentsComeFromTheRootDown() {
        Contribution.Published root = some.root(1);
        Contribution.Published reply = some.reply(root, 2);
        Contribution.Published deeper = some.reply(reply, 3);
        Contribution.Published deepest = some.reply(deeper, 4);
        List.of(root, reply, deeper, deepest).forEach(this::publish);
        remove(reply);

        assertThat(threads.place(deepest.id(), false).orElseThrow().parents())
                .containsExactly(root, reply.removed(Contribution.RemovedBy.AUTHOR), deeper);
    }

    @Test
    void whatStandsNowhereHasNoPlace() {
        Contribution.Published root = some.root(1);
        hold(root);

        assertThat(threads.place(root.id(), false)).isEmpty();
    }

    @Test
    void threadsComeInTheOrderAsked() {
        publish(some.root(1));
        AskedThread one = AskedThread.known(some.thread);
        AskedThread other = AskedThread.known(new ThreadKey.OfPage("/" + UUID.randomUUID()));

        assertThat(threads.findAll(List.of(other, one)))
                .containsExactly(
                        Map.entry(other, new FoundThread(other.key(), ThreadState.EMPTY)),
                        Map.entry(one, new FoundThread(some.thread, new ThreadState(1, 1, true))));
    }

    @Test
    void aThreadIsFoundUnderAnOlderFormOfItsKey() {
        Contributions old = new Contributions(new ThreadKey.OfPage("/" + UUID.randomUUID()));
        Contribution.Published root = old.root(1);
        posts.publish(old.thread, root, old.copy(root, "Hello"));
        AskedThread asked = AskedThread.parse(old.thread.text() + "/").orElseThrow();
        FoundThread found = new FoundThread(old.thread, new ThreadState(1, 1, true));

        assertThat(threads.find(asked)).isEqualTo(found);
        assertThat(threads.findAll(List.of(asked))).containsExactly(Map.entry(asked, found));
        for (boolean newestFirst : new boolean[] {false, true}) {
            assertThat(threads.page(new PageRequest(asked, Optional.empty(), newestFirst, "", 9)))
                    .isEqualTo(
                            new ThreadPage(
                                    old.thread,
                                    found.state(),
                                    List.of(new ThreadEntry(root, List.of(), "")),
                                    ""));
        }
    }

    @Test
    void theFormOfTodayComesBeforeOlderOnes() {
        ThreadKey today = new ThreadKey.OfPage("/" + UUID.randomUUID() + "/");
        AskedThread asked = AskedThread.parse(today.text()).orElseThrow();
        for (ThreadKey key : List.of(asked.older().getFirst(), today)) {
            Contributions in = new Contributions(key);
            posts.publish(key, in.root(1), in.copy(in.root(1), "Hello"));
        }

        assertThat(threads.find(asked).key()).isEqualTo(today);
        assertThat(threads.findAll(List.of(asked)))
                .hasEntrySatisfying(asked, found -> assertThat(found.key()).isEqualTo(today));
        assertThat(threads.page(new PageRequest(asked, Optional.empty(), false, "", 9)).key())
                .isEqualTo(today);
    }
}
