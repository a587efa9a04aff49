package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.listed.ListFilter;
import guide.comments.listed.ListedContribution;
import guide.comments.ports.Contributions;
import guide.comments.ports.Page;
import guide.comments.sites.SiteId;
import guide.comments.storage.listed.DynamoPublishedLists;
import guide.comments.storage.listed.ListedProjection;
import guide.comments.text.SearchWords;
import guide.local.dynamodb.CapacityMeter;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What moderators list and search of 100 000 contributions in 1 000 threads of five sites: within
/// three calls and ten units a page. the suite looks at 10 000, `LISTED` says another number.
@Tag("tables")
class PublishedListsTest {

    private static final int MANY =
            Integer.parseInt(System.getenv().getOrDefault("LISTED", "10000"));
    private static final int THREADS = 1_000;
    private static final int AUTHORS = 50;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> WORDS =
            List.of("alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel");
    private final CapacityMeter meter = new CapacityMeter();
    private final DynamoPublishedLists lists =
            new DynamoPublishedLists(LocalTables.comments(LocalTables.through(meter)));

    @BeforeAll
    static void everythingIsListed() {
        CommentsTable table = LocalTables.comments(LocalTables.CLIENT);
        ListedProjection projection = new ListedProjection(table);
        LocalTables.put(
                table,
                IntStream.range(0, MANY)
                        .boxed()
                        .flatMap(
                                n ->
                                        Stream.concat(
                                                projection
                                                        .items(thread(n), contribution(n))
                                                        .stream(),
                                                Stream.of(AuthorCopyItems.item(copy(n))))));
    }

    @Test
    void everythingIsListedNewestFirstAndGoesOn() {
        Page<ListedContribution> first = page("everything", ListFilter.NONE, "");
        Page<ListedContribution> second = page("its second page", ListFilter.NONE, first.next());

        assertThat(ids(first)).hasSize(20).doesNotContainAnyElementsOf(ids(second));
        assertThat(first.items().getFirst().published().id())
                .isEqualTo(contribution(MANY - 1).id());
        assertThat(second.items().getFirst().published().id())
                .isEqualTo(contribution(MANY - 21).id());
    }

    @Test
    void eachFilterFindsItsOwn() {
        ThreadKey thread = thread(7);
        AuthorId author = author(7);
        SiteId site = new SiteId("s3");
        assertThat(
                        page(
                                        "a site",
                                        of(Optional.of(site), Optional.empty(), Optional.empty()),
                                        "")
                                .items())
                .hasSize(9)
                .allMatch(each -> each.thread().site().orElseThrow().equals(site));
        assertThat(
                        page(
                                        "a thread",
                                        of(Optional.empty(), Optional.of(thread), Optional.empty()),
                                        "")
                                .items())
                .hasSize(9)
                .allMatch(each -> each.thread().equals(thread));
        assertThat(
                        page(
                                        "an author",
                                        of(Optional.empty(), Optional.empty(), Optional.of(author)),
                                        "")
                                .items())
                .hasSize(9)
                .allMatch(each -> each.published().authorId().equals(author));
    }

    @Test
    void aKindAndADayFindTheirOwn() {
        ListFilter comments = with(Optional.of(ContributionKind.COMMENT), Optional.empty(), "");
        LocalDate day = LocalDate.parse("2026-01-02");
        ListFilter ofDay = with(Optional.empty(), Optional.of(day), "");

        assertThat(page("a kind", comments, "").items()).hasSize(20);
        assertThat(page("a day", ofDay, "").items())
                .hasSize(20)
                .allMatch(each -> each.published().createdAt().toString().startsWith("2026-01-02"));
    }

    @Test
    void wordsFindAllOfTheirOwnAndNothingElse() {
        Set<ContributionId> found = new HashSet<>();
        ListFilter rare = with(Optional.empty(), Optional.empty(), "number77x");
        ListFilter both = with(Optional.empty(), Optional.empty(), "Zanzibar number77x!");
        assertThat(page("a rare word", rare, "").items()).hasSize(1);
        assertThat(page("two words", both, "").items()).isEmpty();

        ListFilter often = with(Optional.empty(), Optional.empty(), "alfa bravo");
        String next = "";
        for (int n = 0; n < 5; n++) {
            Page<ListedContribution> page = page("two frequent words", often, next);
            found.addAll(ids(page));
            next = page.next();
        }
        assertThat(found).hasSize(45);
    }

    private Page<ListedContribution> page(String what, ListFilter filter, String before) {
        meter.reset();
        Page<ListedContribution> page = lists.page(filter, before, 20);
        System.out.printf(
                Locale.ROOT,
                "| %s of %d | %d found | %s | %.1f |%n",
                what,
                MANY,
                page.items().size(),
                meter.calls(),
                meter.units());
        assertThat(meter.calls()).hasSizeLessThanOrEqualTo(3);
        assertThat(meter.units()).isLessThanOrEqualTo(10);
        return page;
    }

    private static List<ContributionId> ids(Page<ListedContribution> page) {
        return page.items().stream().map(each -> each.published().id()).toList();
    }

    private static ListFilter of(
            Optional<SiteId> site, Optional<ThreadKey> thread, Optional<AuthorId> author) {
        return new ListFilter(site, thread, author, Optional.empty(), Optional.empty(), List.of());
    }

    private static ListFilter with(
            Optional<ContributionKind> kind, Optional<LocalDate> day, String words) {
        return new ListFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                kind,
                day,
                SearchWords.asked(words));
    }

    private static ThreadKey thread(int n) {
        int number = n % THREADS;
        return ThreadKey.stored("page:s" + number % 5 + "/post-" + number + "/");
    }

    private static AuthorId author(int n) {
        return Identifiers.author("listed " + n % AUTHORS);
    }

    private static Contribution.Published contribution(int n) {
        byte[] random =
                Arrays.copyOf(
                        String.format(Locale.ROOT, "%010d", n).getBytes(StandardCharsets.US_ASCII),
                        10);
        String own =
                ContributionId.sortableId(
                        START.plusSeconds(60L * n).toEpochMilli(),
                        random,
                        ContributionKind.COMMENT);
        Contribution.Published some = new Contributions(thread(n)).root(1);
        return new Contribution.Published(
                Identifiers.root(thread(n), own),
                Optional.empty(),
                author(n),
                some.author(),
                some.content(),
                text(n),
                0,
                Optional.empty(),
                some.votes());
    }

    /// Some 280 characters; words are few, so that writing this many ends in time.
    private static String text(int n) {
        String words = WORDS.get(n % 8) + " " + WORDS.get((n + 1) % 8) + " number" + n + "x ";
        return "<p>" + words + "x. ".repeat(80) + "</p>";
    }

    private static AuthorCopy copy(int n) {
        return new Contributions(thread(n)).copy(contribution(n), text(n));
    }
}
