package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.ports.Contributions;
import guide.comments.ports.Moderation;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.Ports;
import guide.comments.ports.Posts;
import guide.comments.ports.PublishEffect;
import guide.comments.ports.Threads;
import guide.comments.spam.AddressHasher;
import guide.comments.spam.Challenges;
import guide.comments.spam.SpamCandidate;
import guide.comments.spam.SpamFilter;
import guide.comments.spam.SpamSettings;
import guide.comments.storage.spam.DynamoPostingHistory;
import guide.comments.storage.spam.DynamoSpamStore;
import guide.comments.text.VisibleText;
import guide.comments.threads.PageRequest;
import guide.lambda.dynamodb.Signer;
import guide.local.dynamodb.CapacityMeter;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// What `docs/tables.md` promises about the cost of holding and deciding, measured.
@Tag("tables")
class ModerationCostTest {

    private static final int FLOOD = 10_000;
    private static final int MOST_IN_A_BATCH = 25;
    private static final Map<String, String> ENVIRONMENT =
            Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef");

    private final CapacityMeter meter = new CapacityMeter();
    private final DynamoDbClient client = LocalTables.through(meter);
    private final Ports ports = DynamoPorts.of(client);
    private final Posts posts = ports.posts();
    private final Threads threads = ports.threads();
    private final Moderation moderation = ports.moderation();
    private final SpamFilter spamFilter =
            new SpamFilter(
                    () -> SpamSettings.STANDARD,
                    new DynamoSpamStore(LocalTables.comments(client)),
                    new Challenges(Signer.from(ENVIRONMENT, "challenge")),
                    new AddressHasher(Signer.from(ENVIRONMENT, "address")),
                    new DynamoPostingHistory(LocalTables.comments(client)));
    private final Contributions some = new Contributions();
    private final String address =
            "10.1." + (int) (Math.random() * 256) + "." + (int) (Math.random() * 256);
    private final Contribution.Published root = some.root(1);
    private final Held held = some.held(root);

    @Test
    void aHeldPostIsOneTransaction() {
        hold();

        assertCost("a post, held", 6, "TransactWriteItems");
    }

    @Test
    void aDecisionIsTwoCalls() {
        hold();
        meter.reset();

        moderation.decide(held.publish(), logEntry("publish"), new PublishEffect.None());

        assertCost("a decision to publish", 16, "BatchGetItem", "TransactWriteItems");
    }

    @Test
    void aRejectionIsTwoCalls() {
        hold();
        meter.reset();

        moderation.decide(held.reject(), logEntry("reject"), new PublishEffect.None());

        assertCost("a decision to reject", 12, "BatchGetItem", "TransactWriteItems");
    }

    /// However many are held and were decided on.
    @Test
    void aPageOfATrialIsFiveCalls() {
        IntStream.range(2, 60).forEach(n -> decided(some.root(n)));
        IntStream.range(60, 120).forEach(n -> hold(some.root(n)));
        meter.reset();
        ModerationRecords records = ports.records();

        List<Held> waiting = records.queue(List.of(ContributionKind.values()), "", 50).items();
        List<ContributionId> ids =
                records.log("", 50).items().stream()
                        .flatMap(entry -> ContributionId.parse("" + entry.subject()).stream())
                        .toList();
        List<AuthorCopy> tried = records.past(waiting, ids);

        assertThat(tried).hasSizeBetween(50, 100);
        assertThat(meter.calls()).containsOnly("Query", "BatchGetItem");
        assertThat(meter.calls()).filteredOn("BatchGetItem"::equals).hasSize(2);
        // Two of what waits and one of the log, and one more for each megabyte that waits.
        assertThat(meter.calls()).filteredOn("Query"::equals).hasSizeBetween(3, 5);
    }

    private void decided(Contribution.Published contribution) {
        hold(contribution);
        moderation.decide(
                some.held(contribution).reject(),
                new LogEntry(
                        Instant.now(), "grace", "reject", contribution.id().text(), "", "rejected"),
                new PublishEffect.None());
    }

    @Test
    void theLayersAreOneWriteEach() {
        spamFilter.reasons(candidate(), () -> 2L);

        assertLayers(
                "the buckets of an address and a network, the text's digest, and what is held of the address");
    }

    @Test
    void theLayersAreOneWriteEachAlsoWhereTheBucketsAreInUse() {
        spamFilter.reasons(candidate(), () -> 2L);
        meter.reset();

        spamFilter.reasons(candidate(), () -> 2L);

        assertLayers("the same, with the buckets in use");
    }

    private void assertLayers(String what) {
        assertCost(
                what,
                5.5,
                "GetItem",
                "UpdateItem",
                "GetItem",
                "UpdateItem",
                "UpdateItem",
                "GetItem",
                "UpdateItem");
        assertThat(meter.readings())
                .filteredOn(reading -> reading.call().equals("UpdateItem"))
                .allSatisfy(reading -> assertThat(reading.units()).isEqualTo(1));
    }

    @Test
    void aChallengeIsHalfAUnit() {
        spamFilter.reasons(candidate(), () -> 2L);
        meter.reset();

        spamFilter.challenge(some.thread.text(), Instant.now());

        assertCost("a challenge", 0.5, "GetItem");
    }

    @Test
    void aFloodOfHeldOnesChangesNothingForReaders() {
        posts.publish(some.thread, root, some.copy(root, "Hello"));
        meter.reset();
        Object before = threads.page(new PageRequest(some.thread, Optional.empty(), false, "", 20));
        double units = meter.units();
        flood();
        meter.reset();

        Object after = threads.page(new PageRequest(some.thread, Optional.empty(), false, "", 20));

        assertThat(after).isEqualTo(before);
        assertThat(meter.units()).isEqualTo(units);
        System.out.printf(
                Locale.ROOT,
                "| a page before and after %d held ones | %s | %.1f |%n",
                FLOOD,
                meter.calls(),
                meter.units());
    }

    private void flood() {
        List<WriteRequest> all =
                IntStream.range(0, FLOOD)
                        .mapToObj(n -> some.held(some.root(n + 2)))
                        .map(each -> HeldItems.item(each, Contributions.NOON))
                        .map(item -> WriteRequest.builder().putRequest(p -> p.item(item)).build())
                        .toList();
        for (int from = 0; from < FLOOD; from += MOST_IN_A_BATCH) {
            List<WriteRequest> batch = all.subList(from, from + MOST_IN_A_BATCH);
            LocalTables.CLIENT.batchWriteItem(
                    write -> write.requestItems(Map.of(LocalTables.COMMENTS, batch)));
        }
    }

    private void hold() {
        hold(root);
    }

    private void hold(Contribution.Published contribution) {
        posts.hold(some.held(contribution), some.copy(contribution, "Hello").in(State.HELD));
    }

    private LogEntry logEntry(String what) {
        return new LogEntry(Instant.now(), "grace", what, root.id().text(), "", what + "ed");
    }

    private SpamCandidate candidate() {
        return new SpamCandidate(
                root.id().text(),
                "comment",
                some.thread.text(),
                some.author.value(),
                "Ada",
                VisibleText.ofWritten(
                        new Content.Comment(),
                        "A text that nobody has sent before, " + UUID.randomUUID()),
                Instant.now(),
                address,
                null,
                "");
    }

    private void assertCost(String what, double most, String... calls) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.1f |%n", what, meter.calls(), meter.units());

        assertThat(meter.calls()).isEqualTo(List.of(calls));
        assertThat(meter.units()).isPositive().isLessThanOrEqualTo(most);
    }
}
