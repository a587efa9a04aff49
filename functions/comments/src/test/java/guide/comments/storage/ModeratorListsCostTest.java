package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.blocks.BlockKey;
import guide.comments.blocks.BlockKind;
import guide.comments.domain.Author;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.JsonText;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.domain.WantedLibrary;
import guide.comments.identity.Identifiers;
import guide.comments.listed.ListFilter;
import guide.comments.listed.ListedThread;
import guide.comments.listed.ListedThreads;
import guide.comments.ports.Contributions;
import guide.comments.ports.Page;
import guide.comments.reports.ReaderReport;
import guide.comments.reports.ReportReason;
import guide.comments.sites.SiteId;
import guide.comments.storage.blocks.DynamoBlocks;
import guide.comments.storage.listed.DynamoListedThreads;
import guide.comments.storage.listed.DynamoPublishedLists;
import guide.comments.storage.listed.ListedProjection;
import guide.comments.storage.listed.ThreadPlaces;
import guide.comments.storage.reports.ReportItems;
import guide.comments.storage.traces.DynamoReports;
import guide.local.dynamodb.CapacityMeter;
import guide.local.dynamodb.TableServer;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What moderators look through besides what is published, in a thousand threads of five sites: a
/// page of each list is within three calls and ten units, or says why not. The suite looks at 10
/// 000 contributions, `LISTED` says another number; each tenth of them waits, was rejected, is
/// spam, was removed, and is reported.
@Tag("tables")
class ModeratorListsCostTest {

    private static final int MANY =
            Integer.parseInt(System.getenv().getOrDefault("LISTED", "10000"));
    private static final int THREADS = 1_000;
    private static final int AUTHORS = 50;
    private static final Instant START = Contributions.NOON;
    private static final List<ContributionKind> ALL_KINDS = List.of(ContributionKind.values());
    private static final List<ContributionKind> COMMENTS = List.of(ContributionKind.COMMENT);
    private static final List<ContributionKind> EDITS = List.of(ContributionKind.EDIT);

    private static final Optional<Predicate<ThreadKey>> NO_SITE = Optional.empty();

    /// What a page looks at that shows only some of it, of one kind; of every kind half.
    private static final int LOOKED_AT = 100;

    /// Its own, since in the lists of all there would be what other tests write.
    private static final TableServer SERVER = TestTables.start();

    private final CapacityMeter meter = new CapacityMeter();
    private final CommentsTable metered = LocalTables.comments(SERVER.client(meter));
    private final ModerationReads reads = new ModerationReads(metered);

    @BeforeAll
    static void everythingIsThere() {
        CommentsTable table = LocalTables.comments(LocalTables.on(SERVER));
        LocalTables.put(
                table,
                IntStream.range(0, MANY / 10).boxed().flatMap(n -> items(table, n).stream()));
        LocalTables.put(
                table,
                IntStream.range(MANY / 10 - THREADS, MANY / 10)
                        .boxed()
                        .flatMap(
                                n ->
                                        Stream.of(
                                                ThreadPlaces.item(thread(n), published(n).id()),
                                                threadItem(n))));
    }

    private static Map<String, AttributeValue> threadItem(int n) {
        Map<String, AttributeValue> item = new HashMap<>(ThreadWrites.key(thread(n)));
        item.put("thread", AttributeValue.fromS(thread(n).text()));
        item.put("count", AttributeValue.fromN("100"));
        item.put("version", AttributeValue.fromN("250"));
        item.put("openedAt", AttributeValue.fromS(START.toString()));
        return item;
    }

    private static List<Map<String, AttributeValue>> items(CommentsTable table, int n) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        items.add(HeldItems.item(held(n), START));
        for (State state : DiscardedItems.STATES) {
            items.add(DiscardedItems.item(new Discarded(held(n), state, State.HELD), 0, START));
        }
        items.addAll(reported(n));
        items.addAll(ModerationItems.logItems(held(n).id(), logEntry(n)));
        items.add(AuthorCopyItems.item(new Contributions(thread(n)).copy(published(n), text(n))));
        items.add(new ListedProjection(table).items(thread(n), published(n)).getFirst());
        if (n % 10 == 0) {
            items.add(RequestItems.item(library(n)));
        }
        return items;
    }

    @AfterAll
    static void everythingIsGone() {
        SERVER.close();
    }

    @Test
    void aPageOfTheQueueIsTwoCallsAtMost() {
        page("waiting, comments", 1, () -> reads.queue(COMMENTS, "", 20));
        page("waiting, every kind", 2, () -> reads.queue(ALL_KINDS, "", 20));
        page("waiting, a rare kind", 1, () -> reads.queue(EDITS, "", LOOKED_AT));
        page("waiting, of one site", 2, () -> reads.queue(ALL_KINDS, "", LOOKED_AT / 2));
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "SPAM", "REMOVED"})
    void aPageOfWhatWasTakenAwayIsTwoCallsAtMost(State state) {
        String word = state.apiName();
        page(word + ", comments", 1, () -> contributions(state, COMMENTS, 20));
        page(word + ", every kind", 2, () -> contributions(state, ALL_KINDS, 20));
        page(word + ", a rare kind", 1, () -> contributions(state, EDITS, LOOKED_AT));
        page(word + ", by words", 2, () -> contributions(state, ALL_KINDS, LOOKED_AT / 2));
    }

    @Test
    void aPageOfWhatIsReportedIsTwoCalls() {
        page("reported", 3, () -> new DynamoReports(metered).reported("", 18));
    }

    @Test
    void aPageOfTheLogEndsBeforeItsReasonsCostTooMuch() {
        Page<LogEntry> first = page("log", 3, () -> reads.log("", 100));
        Page<LogEntry> second = page("log, its second page", 3, () -> reads.log(first.next(), 100));

        assertThat(first.items()).allMatch(each -> !each.why().isEmpty());
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void anAuthorIsThreeCalls() {
        AuthorId author = author(7);
        page(
                "an author",
                3,
                () -> {
                    Page<?> page = new AuthorStore(metered).copies(author, "", 20);
                    new PostStore(metered).approvals(author);
                    new DynamoBlocks(metered, () -> START)
                            .of(BlockKey.of(BlockKind.AUTHOR, author.value()), START);
                    return page;
                });
    }

    @Test
    void aPageOfThreadsIsTwoCalls() {
        DynamoListedThreads threads = new DynamoListedThreads(metered);
        int most = ListedThreads.MOST_AT_ONCE;
        Predicate<ThreadKey> ofOne =
                thread -> thread.site().filter(new SiteId("s3")::equals).isPresent();

        Page<ListedThread> first = page("threads", 2, () -> threads.page(NO_SITE, "", most));
        Page<ListedThread> second =
                page(
                        "threads, the second page",
                        2,
                        () -> threads.page(NO_SITE, first.next(), most));
        Page<ListedThread> ofSite =
                page("threads, of one site", 2, () -> threads.page(Optional.of(ofOne), "", most));

        assertThat(first.items()).hasSize(most).doesNotContainAnyElementsOf(second.items());
        assertThat(ofSite.items()).hasSize(most).allMatch(each -> ofOne.test(each.key()));
    }

    @Test
    void whatAPageOfAuthorsLooksAtIsOneCallOrTwo() {
        DynamoPublishedLists published = new DynamoPublishedLists(metered);

        page("authors, published", 1, () -> published.page(ListFilter.NONE, "", LOOKED_AT));
        for (State state : List.of(State.HELD, State.REJECTED)) {
            page(
                    "authors, " + state.apiName(),
                    2,
                    () -> contributions(state, ALL_KINDS, LOOKED_AT / 2));
        }
    }

    @Test
    void aPageOfRequestsOfOneStatusIsOneCall() {
        page(
                "requests, one status",
                3,
                () ->
                        new RequestStore(metered)
                                .list(List.of(WantedLibrary.RequestStatus.OPEN), "", 20));
    }

    private Page<Discarded> contributions(State state, List<ContributionKind> kinds, int lookedAt) {
        return reads.contributions(List.of(state), kinds, "", lookedAt);
    }

    private <T> Page<T> page(String what, int calls, Supplier<Page<T>> list) {
        meter.reset();
        Page<T> page = list.get();
        System.out.printf(
                Locale.ROOT,
                "| %s of %d | %d found | %d calls | %.1f units |%n",
                what,
                MANY,
                page.items().size(),
                meter.calls().size(),
                meter.units());
        assertThat(page.items()).isNotEmpty();
        assertThat(meter.calls()).hasSizeLessThanOrEqualTo(calls);
        assertThat(meter.units()).isLessThanOrEqualTo(10);
        return page;
    }

    private static List<Map<String, AttributeValue>> reported(int n) {
        Contribution.Published standing = published(n);
        ReaderReport report =
                new ReaderReport(standing.id(), author(n + 1), ReportReason.SPAM, "", START);
        return List.of(
                ContributionItems.item(standing),
                ReportItems.item(report, true),
                openItem(standing, n));
    }

    private static Map<String, AttributeValue> openItem(Contribution.Published standing, int n) {
        Map<String, AttributeValue> item = new HashMap<>(ReportItems.openKey(standing.id()));
        item.put("thread", AttributeValue.fromS(thread(n).text()));
        item.put("standing", AttributeValue.fromS(ContributionItems.sortKey(standing.id())));
        item.put("addresses", AttributeValue.fromN("1"));
        item.put("last", AttributeValue.fromS(START.toString()));
        item.put(ReportItems.counter(ReportReason.SPAM), AttributeValue.fromN("1"));
        item.put("expiresAt", AuthorCopyItems.end(START));
        return item;
    }

    private static LogEntry logEntry(int n) {
        return new LogEntry(
                START.plusSeconds(n),
                "grace",
                "reject",
                held(n).id().text(),
                "Not about the subject of this page.",
                "rejected",
                0);
    }

    private static WantedLibrary library(int n) {
        return new WantedLibrary(
                "listed-" + n,
                "Python",
                "https://example.org/listed/" + n,
                WantedLibrary.RequestStatus.OPEN,
                1,
                published(n).id(),
                thread(n),
                Optional.empty());
    }

    private static Held held(int n) {
        return new Held(
                thread(n),
                published(n),
                Optional.empty(),
                List.of(new HoldReason("trust", "This author has fewer than 2 approved posts.")),
                Optional.of(new Held.Sender("A".repeat(22), Optional.of("B".repeat(22)))));
    }

    private static ThreadKey thread(int n) {
        int number = n % THREADS;
        return ThreadKey.stored("page:s" + number % 5 + "/waiting-" + number + "/");
    }

    private static AuthorId author(int n) {
        return Identifiers.author("looked at " + n % AUTHORS);
    }

    /// Each tenth is a suggestion, an edit and a review request.
    private static Contribution.Published published(int n) {
        Content content =
                switch (n % 10) {
                    case 7 -> new Content.Suggestion("old", "", "", "new", List.of());
                    case 8 ->
                            new Content.SuggestedEdit(
                                    "frameworks/django/tagline",
                                    new JsonText("\"a\""),
                                    new JsonText("\"b\""),
                                    "https://example.org/");
                    case 9 ->
                            new Content.ReviewRequest(
                                    "listed-" + n, "Python", "https://example.org/");
                    default -> new Content.Comment();
                };
        byte[] random =
                Arrays.copyOf(
                        String.format(Locale.ROOT, "%010d", n).getBytes(StandardCharsets.US_ASCII),
                        10);
        String own =
                ContributionId.sortableId(
                        START.plusSeconds(n).toEpochMilli(), random, content.kind());
        return new Contribution.Published(
                Identifiers.root(thread(n), own),
                Optional.empty(),
                author(n),
                new Author("Ada", null, "https://example.org/"),
                content,
                text(n),
                0,
                Optional.empty(),
                Votes.NONE);
    }

    /// Some 280 characters.
    private static String text(int n) {
        return "<p>Number " + n + " says what many say. " + "Some words. ".repeat(20) + "</p>";
    }
}
