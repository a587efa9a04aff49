package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.Entry;
import guide.catalogue.store.Revision;
import guide.catalogue.store.RevisionWriter;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionStore;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.Votes;
import guide.comments.edits.CatalogueWrites;
import guide.comments.moderation.DecideContribution;
import guide.comments.moderation.DecideContribution.Action;
import guide.comments.moderation.DecideContribution.DecisionRequest;
import guide.comments.moderation.PublishEffects;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;
import guide.lambda.problem.ServiceUnavailableException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Decisions during which the table goes away, before or after the write: the moderator is told to
/// come back, and the same decision again makes it once and is logged once.
@Tag("tables")
class DecisionCrashPointsTest {

    private static final long REVISION = 7;

    private final ContributionStore sound =
            new DynamoContributionStore(LocalTables.CLIENT, LocalTables.COMMENTS);
    private final ModerationStore moderation =
            new ModerationStore(LocalTables.CLIENT, LocalTables.COMMENTS);
    private final RequestStore requests =
            new RequestStore(LocalTables.CLIENT, LocalTables.COMMENTS);
    private final CatalogueTable catalogue =
            new CatalogueTable(LocalTables.CLIENT, LocalTables.CATALOGUE);
    private final Contributions some = new Contributions();
    private final Contribution.Published root = some.root(1);
    private final String claim = "claim-" + UUID.randomUUID();

    @BeforeEach
    void aCatalogueWithOneClaim() {
        put("revision", Map.of("revision", Attributes.number(REVISION)));
        String json =
                """
                {"id":"%s","text":"It is fast.","frameworks":[],"verdict":"holds","why":"Measured.",\
                "evidence":[],"judgedOn":"2026-06-01","traits":[]}"""
                        .formatted(claim);
        put(
                CatalogueKeys.ofClaim(claim),
                Map.of("json", Attributes.text(json), "position", Attributes.number(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISH, BEFORE, published",
        "PUBLISH, AFTER, published",
        "REJECT, BEFORE, rejected",
        "REJECT, AFTER, rejected",
        "SPAM, BEFORE, spam",
        "SPAM, AFTER, spam"
    })
    void whatIsHeldIsDecidedOnce(Action action, Faults.When when, String outcome) {
        hold(root, Content.NONE);

        assertThat(brokenThenAgain(root.id(), action, when).outcome()).isEqualTo(outcome);

        boolean published = action == Action.PUBLISH;
        assertThat(sound.held(root.id())).isEmpty();
        assertThat(sound.find(root.id()).isPresent()).isEqualTo(published);
        assertThat(sound.state(some.thread).count()).isEqualTo(published ? 1 : 0);
        assertThat(sound.approvals(some.author)).isEqualTo(published ? 1 : 0);
        assertThat(manuscript().state().word()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPublishedIsRemovedOnce(Faults.When when) {
        sound.publish(some.thread, root, some.manuscript(root, "Hello"));

        assertThat(brokenThenAgain(root.id(), Action.REMOVE, when).outcome()).isEqualTo("removed");
        assertThat(sound.find(root.id())).isEmpty();
        assertThat(sound.state(some.thread).count()).isZero();
        assertThat(manuscript().markdown()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aChangeIsLetThroughOnceAndItsEarlierTextKept(Faults.When when) {
        sound.publish(some.thread, root, some.manuscript(root, "Hello"));
        Contribution.Published after = root.revised("<p>New</p>", Contributions.NOON);
        sound.holdChange(new Held(some.thread, after, Optional.of("New"), reasons()));

        brokenThenAgain(root.id(), Action.PUBLISH, when);

        assertThat(sound.find(root.id())).contains(after);
        assertThat(manuscript().markdown()).isEqualTo("New");
        assertThat(moderation.reads().earlier(root.id()))
                .containsExactly(new EarlierText(0, "Hello"));
        assertThat(sound.state(some.thread).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRequestForALibraryBecomesOneVote(Faults.When when) {
        String name = "Library " + UUID.randomUUID();
        Content wanted = new Content.ReviewRequest(name, "Python", "https://example.org/");
        Contribution.Published first = with(some.root(1), someAuthor(), wanted);
        Contribution.Published second = with(some.root(2), someAuthor(), wanted);
        hold(first, wanted);
        hold(second, wanted);
        again(first.id(), Action.PUBLISH);

        assertThat(brokenThenAgain(second.id(), Action.PUBLISH, when).outcome())
                .isEqualTo("merged");
        assertThat(requests.find(name).orElseThrow().votes()).isEqualTo(2);
        assertThat(sound.published(first.id()).orElseThrow().votes()).isEqualTo(new Votes(1, 0));
        assertThat(sound.find(second.id())).isEmpty();
        assertThat(sound.state(some.thread).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void anEditIsAppliedToTheCatalogueOnceWithTheDecision(Faults.When when) {
        Contribution.Published edit = held(edit("wrong"));

        brokenThenAgain(edit.id(), Action.PUBLISH, when);

        String entry = CatalogueKeys.ofClaim(claim);
        assertThat(catalogue.entry(entry).map(Entry::json).orElseThrow())
                .contains("\"verdict\":\"wrong\"");
        assertThat(catalogue.revision()).isEqualTo(REVISION + 1);
        assertThat(catalogue.history(entry, Long.MAX_VALUE, 10).items())
                .extracting(Revision::by)
                .containsExactly("Ada");
        assertThat(sound.find(edit.id())).isPresent();
    }

    /// Both are written, or neither.
    @ParameterizedTest
    @EnumSource
    void anEditThatBrokeOffIsInBothTablesOrInNone(Faults.When when) {
        Contribution.Published edit = held(edit("wrong"));

        broken(edit.id(), Action.PUBLISH, when);

        boolean applied = when == Faults.When.AFTER;
        assertThat(sound.find(edit.id()).isPresent()).isEqualTo(applied);
        assertThat(sound.held(edit.id()).isPresent()).isEqualTo(!applied);
        assertThat(catalogue.revision()).isEqualTo(applied ? REVISION + 1 : REVISION);
    }

    @ParameterizedTest
    @EnumSource
    void aThreadIsClosedWithItsEntryInTheLogOrNotAtAll(Faults.When when) {
        LogEntry logEntry =
                new LogEntry(
                        Contributions.NOON,
                        "grace",
                        "close-thread",
                        some.thread.text(),
                        "",
                        "closed");

        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> breaking(when).setOpen(some.thread, false, logEntry));

        boolean applied = when == Faults.When.AFTER;
        assertThat(sound.state(some.thread).open()).isEqualTo(!applied);
        assertThat(acts(some.thread.text())).isEqualTo(applied ? 1 : 0);
    }

    private LogEntry brokenThenAgain(ContributionId id, Action action, Faults.When when) {
        broken(id, action, when);
        LogEntry logEntry = again(id, action);
        assertThat(acts(id.text())).isEqualTo(1);
        return logEntry;
    }

    private void broken(ContributionId id, Action action, Faults.When when) {
        DynamoDbClient client = LocalTables.through(new Faults(1, when));

        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> decide(client, id, action));
    }

    private LogEntry again(ContributionId id, Action action) {
        return decide(LocalTables.CLIENT, id, action);
    }

    private static LogEntry decide(DynamoDbClient client, ContributionId id, Action action) {
        ModerationStore store = new ModerationStore(client, LocalTables.COMMENTS);
        CatalogueWrites writes =
                new CatalogueWrites(
                        new CatalogueTable(client, LocalTables.CATALOGUE),
                        new RevisionWriter(LocalTables.CATALOGUE));
        PublishEffects publishEffects =
                new PublishEffects(writes, new RequestStore(client, LocalTables.COMMENTS), store);
        return new DecideContribution(store, publishEffects, InstantSource.system())
                .decide(id, new DecisionRequest("grace", action, "Because", OptionalInt.empty()));
    }

    private static ModerationStore breaking(Faults.When when) {
        return new ModerationStore(LocalTables.through(new Faults(1, when)), LocalTables.COMMENTS);
    }

    private long acts(String subject) {
        return moderation.reads().log("", 100).items().stream()
                .filter(logEntry -> subject.equals(logEntry.subject()))
                .count();
    }

    private AuthorCopy manuscript() {
        return sound.manuscript(some.author, root.id()).orElseThrow();
    }

    private void hold(Contribution.Published contribution, Content content) {
        AuthorCopy m = some.manuscript(contribution, "Hello");
        AuthorCopy whole =
                new AuthorCopy(
                        m.author(),
                        m.id(),
                        m.thread(),
                        m.signed(),
                        content,
                        m.markdown(),
                        m.fingerprint(),
                        m.tokenDigest(),
                        State.HELD);
        sound.hold(new Held(some.thread, contribution, Optional.empty(), reasons()), whole);
    }

    private Contribution.Published held(Content content) {
        Contribution.Published contribution = with(root, some.author, content);
        hold(contribution, content);
        return contribution;
    }

    private static AuthorId someAuthor() {
        return AuthorId.of(UUID.randomUUID().toString());
    }

    private static List<HoldReason> reasons() {
        return List.of(new HoldReason("trust", "It is new."));
    }

    private Content edit(String verdict) {
        JsonNode before =
                Json.readOwn("{\"verdict\":\"holds\",\"why\":\"Measured.\"}", JsonNode.class);
        JsonNode proposed =
                Json.readOwn("{\"verdict\":\"" + verdict + "\",\"why\":\"No.\"}", JsonNode.class);
        return new Content.SuggestedEdit(
                "claims/" + claim + "/verdict", before, proposed, "https://example.org/");
    }

    /// Of the kind that the content has.
    private static Contribution.Published with(
            Contribution.Published p, AuthorId author, Content content) {
        String stamp = p.id().own().substring(0, 31) + content.kind().digit;
        return new Contribution.Published(
                new ContributionId(p.id().thread(), stamp, stamp),
                p.parent(),
                author,
                p.author(),
                content,
                p.html(),
                0,
                Optional.empty(),
                Votes.NONE);
    }

    private static void put(String sortKey, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key("catalogue", sortKey));
        item.putAll(attributes);
        LocalTables.CLIENT.putItem(put -> put.tableName(LocalTables.CATALOGUE).item(item));
    }
}
