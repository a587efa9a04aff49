package guide.comments;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.ContributionStore.PageOf;
import guide.comments.ModerationStore.More;
import guide.dynamodb.Signer;
import guide.local.dynamodb.Meter;
import guide.spam.Addresses;
import guide.spam.Challenges;
import guide.spam.Reason;
import guide.spam.Screen;
import guide.spam.Settings;
import guide.spam.SpamTable;
import guide.spam.Submission;

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

    private final Meter meter = new Meter();
    private final DynamoDbClient client = LocalTables.through(meter);
    private final ContributionStore store =
            new DynamoContributionStore(client, LocalTables.COMMENTS);
    private final ModerationStore moderation = new ModerationStore(client, LocalTables.COMMENTS);
    private final Screen screen =
            new Screen(
                    () -> Settings.STANDARD,
                    new SpamTable(client, LocalTables.COMMENTS),
                    new Challenges(Signer.from(ENVIRONMENT, "challenge")),
                    new Addresses(Signer.from(ENVIRONMENT, "address")),
                    new ThreadHistory(client, LocalTables.COMMENTS));
    private final Contributions some = new Contributions();
    private final String address =
            "10.1." + (int) (Math.random() * 256) + "." + (int) (Math.random() * 256);
    private final Contribution.Published root = some.root(1);
    private final Held held = held(root);

    @Test
    void aHeldPostIsOneTransaction() {
        hold();

        assertCost("a post, held", 6, "TransactWriteItems");
    }

    @Test
    void aDecisionIsOneTransaction() {
        hold();
        meter.reset();

        moderation.decide(held.publish(), act("publish"), More.NOTHING);

        assertCost("a decision to publish", 14, "TransactWriteItems");
    }

    @Test
    void aRejectionIsOneTransaction() {
        hold();
        meter.reset();

        moderation.decide(held.reject(), act("reject"), More.NOTHING);

        assertCost("a decision to reject", 8, "TransactWriteItems");
    }

    @Test
    void theLayersAreOneWriteEach() {
        screen.reasons(submission(), () -> 2L);

        assertLayers("the buckets of a thread, an address and a network, and the text's digest");
    }

    @Test
    void theLayersAreOneWriteEachAlsoWhereTheBucketsAreInUse() {
        screen.reasons(submission(), () -> 2L);
        meter.reset();

        screen.reasons(submission(), () -> 2L);

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
                "GetItem",
                "UpdateItem",
                "UpdateItem");
        assertThat(meter.readings())
                .filteredOn(reading -> reading.call().equals("UpdateItem"))
                .allSatisfy(reading -> assertThat(reading.units()).isEqualTo(1));
    }

    @Test
    void aChallengeIsHalfAUnit() {
        screen.reasons(submission(), () -> 2L);
        meter.reset();

        screen.challenge(some.thread.text(), Instant.now());

        assertCost("a challenge", 0.5, "GetItem");
    }

    @Test
    void aFloodOfHeldOnesChangesNothingForReaders() {
        store.publish(some.thread, root, some.manuscript(root, "Hello"));
        meter.reset();
        Object before = store.page(new PageOf(some.thread, Optional.empty(), false, "", 20));
        double units = meter.units();
        flood();
        meter.reset();

        Object after = store.page(new PageOf(some.thread, Optional.empty(), false, "", 20));

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
                        .mapToObj(n -> held(some.root(n + 2)))
                        .map(HeldItems::item)
                        .map(item -> WriteRequest.builder().putRequest(p -> p.item(item)).build())
                        .toList();
        for (int from = 0; from < FLOOD; from += MOST_IN_A_BATCH) {
            List<WriteRequest> batch = all.subList(from, from + MOST_IN_A_BATCH);
            LocalTables.CLIENT.batchWriteItem(
                    write -> write.requestItems(Map.of(LocalTables.COMMENTS, batch)));
        }
    }

    private void hold() {
        store.hold(held, some.manuscript(root, "Hello").in(State.HELD));
    }

    private Held held(Contribution.Published contribution) {
        return new Held(
                some.thread,
                contribution,
                Optional.empty(),
                List.of(new Reason("trust", "It is new.")));
    }

    private Act act(String what) {
        return new Act(Instant.now(), "grace", what, root.id().text(), "", what + "ed");
    }

    private Submission submission() {
        return new Submission(
                root.id().text(),
                "comment",
                some.thread.text(),
                some.author.value(),
                "Ada",
                "A text that nobody has sent before, " + UUID.randomUUID(),
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
