package guide.comments;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.ContributionStore.Entry;
import guide.comments.ContributionStore.Once;
import guide.comments.ContributionStore.Outcome;
import guide.comments.ContributionStore.Page;
import guide.comments.ContributionStore.PageOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// What every adapter of [ContributionStore] does.
abstract class ContributionStoreContract {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final ThreadKey thread = new ThreadKey.Page("/" + UUID.randomUUID() + "/");

    abstract ContributionStore store();

    @Test
    void whatIsPublishedIsFoundAndListedAsItWas() {
        Contribution root =
                contribution(root(1), Optional.empty(), new Author("Ada", "a@b.example", null));

        Outcome outcome = publish(root);

        assertThat(outcome).isEqualTo(new Outcome.Published(root));
        assertThat(store().find(root.id())).contains(root);
        assertThat(all(false, 10)).containsExactly(root);
    }

    @Test
    void anUnknownIdIsNotFoundAndAnUnknownThreadIsEmpty() {
        Page page = store().page(first(false, 10));

        assertThat(store().find(root(1))).isEmpty();
        assertThat(page.entries()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(page.thread()).isEqualTo(ContributionStore.ThreadState.EMPTY);
    }

    @Test
    void publishedTwiceIsThereOnceAndTheFirstIsAnswered() {
        Contribution first = contribution(root(1), Optional.empty(), new Author("A", null, null));
        Contribution again = contribution(root(1), Optional.empty(), new Author("B", null, null));
        publish(first);

        assertThat(publish(again)).isEqualTo(new Outcome.Published(first));
        assertThat(store().page(first(false, 10)).thread().count()).isEqualTo(1);
    }

    @Test
    void aKeyIsBoundToItsFirstFingerprint() {
        Contribution one = plain(root(1));
        Optional<Once> once = Optional.of(once("same"));
        Optional<Once> other = Optional.of(new Once(once.get().keyDigest(), "other", NOON));

        assertThat(store().publish(thread, one, once)).isInstanceOf(Outcome.Published.class);
        assertThat(store().publish(thread, one, once)).isEqualTo(new Outcome.Published(one));
        assertThat(store().publish(thread, plain(root(2)), other))
                .isEqualTo(new Outcome.KeyReused());
        assertThat(all(false, 10)).containsExactly(one);
    }

    @Test
    void aRootShowsItsFirstRepliesAndWhereTheyGoOn() {
        Contribution root = plain(root(1));
        publish(root);
        List<Contribution> replies =
                IntStream.range(2, 7).mapToObj(n -> reply(root.id(), n, root.id())).toList();
        replies.forEach(this::publish);

        Entry entry = store().page(first(false, 10)).entries().getFirst();
        Page rest =
                store().page(
                                new PageOf(
                                        thread,
                                        Optional.of(root.id()),
                                        false,
                                        entry.moreReplies(),
                                        10));

        assertThat(entry.contribution()).isEqualTo(root);
        assertThat(entry.replies()).isEqualTo(replies.subList(0, 3));
        assertThat(rest.entries()).extracting(Entry::contribution).isEqualTo(replies.subList(3, 5));
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void aReplyKnowsWhatItRepliesTo() {
        Contribution root = plain(root(1));
        Contribution reply = reply(root.id(), 2, root.id());
        Contribution deeper = reply(root.id(), 3, reply.id());
        List.of(root, reply, deeper).forEach(this::publish);

        assertThat(store().find(reply.id()).orElseThrow().parent()).contains(root.id());
        assertThat(store().find(deeper.id()).orElseThrow().parent()).contains(reply.id());
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "false, 2", "false, 9", "true, 1", "true, 2", "true, 9"})
    void pagesShowEveryRootOnceInOrder(boolean newestFirst, int limit) {
        List<Contribution> roots = new ArrayList<>();
        for (int n = 1; n < 6; n++) {
            Contribution root = plain(root(n));
            roots.add(newestFirst ? 0 : roots.size(), root);
            publish(root);
            publish(reply(root.id(), n + 10, root.id()));
            publish(reply(root.id(), n + 20, root.id()));
        }

        assertThat(all(newestFirst, limit)).isEqualTo(roots);
    }

    @Test
    void threadsAreApart() {
        publish(plain(root(1)));
        ThreadKey other = new ThreadKey.Page("/other/" + UUID.randomUUID());

        assertThat(store().page(new PageOf(other, Optional.empty(), false, "", 10)).entries())
                .isEmpty();
    }

    private List<Contribution> all(boolean newestFirst, int limit) {
        List<Contribution> roots = new ArrayList<>();
        Page page = store().page(first(newestFirst, limit));
        page.entries().forEach(entry -> roots.add(entry.contribution()));
        while (!page.next().isEmpty()) {
            page =
                    store().page(
                                    new PageOf(
                                            thread,
                                            Optional.empty(),
                                            newestFirst,
                                            page.next(),
                                            limit));
            page.entries().forEach(entry -> roots.add(entry.contribution()));
        }
        return roots;
    }

    private PageOf first(boolean newestFirst, int limit) {
        return new PageOf(thread, Optional.empty(), newestFirst, "", limit);
    }

    private Outcome publish(Contribution contribution) {
        return store().publish(thread, contribution, Optional.empty());
    }

    private static Once once(String fingerprint) {
        return new Once(UUID.randomUUID().toString(), fingerprint, NOON);
    }

    private ContributionId root(int minute) {
        return ContributionId.ofRoot(thread, stamp(minute));
    }

    private Contribution reply(ContributionId root, int minute, ContributionId parent) {
        return contribution(
                root.reply(stamp(minute)), Optional.of(parent), new Author("Ada", null, null));
    }

    private static String stamp(int minute) {
        return ContributionId.stamp(NOON.plusSeconds(60L * minute).toEpochMilli(), new byte[10]);
    }

    private static Contribution plain(ContributionId id) {
        return contribution(id, Optional.empty(), new Author("Ada", null, null));
    }

    private static Contribution contribution(
            ContributionId id, Optional<ContributionId> parent, Author author) {
        return new Contribution(id, parent, author, "Hello", "<p>Hello</p>");
    }
}
