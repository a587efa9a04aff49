package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.Entry;
import guide.catalogue.store.Revision;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.JsonText;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.Votes;
import guide.comments.domain.WantedLibrary;
import guide.comments.edits.CatalogueEdits;
import guide.comments.identity.Identifiers;
import guide.comments.moderation.DecideContribution;
import guide.comments.moderation.DecisionRequest;
import guide.comments.moderation.DecisionRequest.Action;
import guide.comments.moderation.PublishEffects;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.Contributions;
import guide.comments.ports.Moderation;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.Ports;
import guide.comments.ports.Posts;
import guide.comments.ports.Threads;
import guide.comments.ports.WantedLibraries;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.problem.ServiceUnavailableException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/// Decisions during which the table goes away, before or after the write: the moderator is told to
/// come back, and the same decision again makes it once and is logged once.
@Tag("tables")
class DecisionCrashPointsTest {

    private static final long REVISION = 7;

    private final Ports sound = DynamoPorts.of(LocalTables.CLIENT);
    private final Posts posts = sound.posts();
    private final Threads threads = sound.threads();
    private final AuthorContributions authors = sound.authors();
    private final ModerationRecords records = sound.records();
    private final WantedLibraries libraries = sound.libraries();
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
        hold(root);

        assertThat(brokenThenAgain(root.id(), action, when).outcome()).isEqualTo(outcome);

        boolean published = action == Action.PUBLISH;
        assertThat(authors.held(root.id())).isEmpty();
        assertThat(authors.find(root.id()).isPresent()).isEqualTo(published);
        assertThat(threads.state(some.thread).count()).isEqualTo(published ? 1 : 0);
        assertThat(posts.approvals(some.author)).isEqualTo(published ? 1 : 0);
        assertThat(copy().state().apiName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPublishedIsRemovedOnce(Faults.When when) {
        posts.publish(some.thread, root, some.copy(root, "Hello"));

        assertThat(brokenThenAgain(root.id(), Action.REMOVE, when).outcome()).isEqualTo("removed");
        assertThat(authors.find(root.id())).isEmpty();
        assertThat(threads.state(some.thread).count()).isZero();
        assertThat(copy()).isEqualTo(some.copy(root, "Hello").in(State.REMOVED));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPublishedIsTakenBackOnceWithItsApproval(Faults.When when) {
        hold(root);
        again(root.id(), Action.PUBLISH);
        posts.publish(some.thread, some.reply(root, 2), some.copy(some.reply(root, 2), "Yes"));

        assertThat(decidedOnce(root.id(), Action.HOLD, when)).isEqualTo("held");
        assertThat(authors.held(root.id())).isPresent();
        assertThat(authors.published(root.id())).isEmpty();
        assertThat(threads.state(some.thread).count()).isEqualTo(1);
        assertThat(posts.approvals(some.author)).isZero();
        assertThat(copy()).isEqualTo(some.copy(root, "Hello").in(State.HELD));

        assertThat(decidedOnce(root.id(), Action.REJECT, when)).isEqualTo("rejected");
        assertThat(decidedOnce(root.id(), Action.RESTORE, when)).isEqualTo("held");
        assertThat(authors.held(root.id())).isPresent();
        assertThat(copy().state()).isEqualTo(State.HELD);
    }

    @ParameterizedTest
    @CsvSource({
        "REMOVE, BEFORE, removed",
        "REMOVE, AFTER, removed",
        "SPAM, BEFORE, spam",
        "SPAM, AFTER, spam"
    })
    void whatIsTakenAwayIsRestoredOnce(Action action, Faults.When when, String outcome) {
        hold(root);
        again(root.id(), Action.PUBLISH);

        assertThat(decidedOnce(root.id(), action, when)).isEqualTo(outcome);
        assertThat(posts.approvals(some.author)).isEqualTo(action == Action.SPAM ? 0 : 1);
        assertThat(decidedOnce(root.id(), Action.RESTORE, when)).isEqualTo("published");
        assertThat(authors.find(root.id())).contains(root);
        assertThat(threads.state(some.thread).count()).isEqualTo(1);
        assertThat(posts.approvals(some.author)).isEqualTo(1);
        assertThat(copy()).isEqualTo(some.copy(root, "Hello"));
    }

    @ParameterizedTest
    @EnumSource
    void publishedSpamIsRemovedOnce(Faults.When when) {
        posts.publish(some.thread, root, some.copy(root, "Hello"));

        assertThat(brokenThenAgain(root.id(), Action.SPAM, when).outcome()).isEqualTo("spam");
        assertThat(authors.find(root.id())).isEmpty();
        assertThat(threads.state(some.thread).count()).isZero();
        assertThat(copy().state()).isEqualTo(State.SPAM);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeIsLetThroughOnceAndItsEarlierTextKept(Faults.When when) {
        posts.publish(some.thread, root, some.copy(root, "Hello"));
        Contribution.Published after = root.revised("<p>New</p>", Contributions.NOON);
        authors.holdChange(new Held(some.thread, after, Optional.of("New"), reasons()));

        brokenThenAgain(root.id(), Action.PUBLISH, when);

        assertThat(authors.find(root.id())).contains(after);
        assertThat(copy().markdown()).isEqualTo("New");
        assertThat(records.earlier(root.id())).containsExactly(new EarlierText(0, "Hello"));
        assertThat(threads.state(some.thread).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRequestForALibraryBecomesOneVote(Faults.When when) {
        String name = "Library " + UUID.randomUUID();
        Content wanted = new Content.ReviewRequest(name, "Python", "https://example.org/");
        Contribution.Published first =
                Contributions.with(wanted, Contributions.by(someAuthor(), some.root(1)));
        Contribution.Published second =
                Contributions.with(wanted, Contributions.by(someAuthor(), some.root(2)));
        hold(first);
        hold(second);
        again(first.id(), Action.PUBLISH);

        assertThat(brokenThenAgain(second.id(), Action.PUBLISH, when).outcome())
                .isEqualTo("merged");
        assertThat(libraries.find(name).orElseThrow().votes()).isEqualTo(2);
        assertThat(authors.published(first.id()).orElseThrow().votes()).isEqualTo(new Votes(1, 0));
        assertThat(authors.find(second.id())).isEmpty();
        assertThat(threads.state(some.thread).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aLibraryIsHandedOnToTheNextRequestOnce(Faults.When when) {
        String name = "Library " + UUID.randomUUID();
        Content wanted = new Content.ReviewRequest(name, "Python", "https://example.org/");
        List<Contribution.Published> asked =
                IntStream.rangeClosed(1, 3)
                        .mapToObj(n -> Contributions.by(someAuthor(), some.root(n)))
                        .map(each -> Contributions.with(wanted, each))
                        .toList();
        asked.forEach(this::hold);
        asked.forEach(each -> again(each.id(), Action.PUBLISH));

        assertThat(decidedOnce(asked.getFirst().id(), Action.REMOVE, when)).isEqualTo("removed");

        WantedLibrary library = libraries.find(name).orElseThrow();
        assertThat(library.contribution()).isEqualTo(asked.get(1).id());
        assertThat(library.votes()).isEqualTo(2);
        assertThat(authors.published(asked.get(1).id()).orElseThrow().votes())
                .isEqualTo(new Votes(1, 0));
        assertThat(threads.state(some.thread).count()).isEqualTo(1);
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
        assertThat(authors.find(edit.id())).isPresent();
    }

    /// Both are written, or neither.
    @ParameterizedTest
    @EnumSource
    void anEditThatBrokeOffIsInBothTablesOrInNone(Faults.When when) {
        Contribution.Published edit = held(edit("wrong"));

        broken(edit.id(), Action.PUBLISH, when);

        boolean applied = when == Faults.When.AFTER;
        assertThat(authors.find(edit.id()).isPresent()).isEqualTo(applied);
        assertThat(authors.held(edit.id()).isPresent()).isEqualTo(!applied);
        assertThat(catalogue.revision()).isEqualTo(applied ? REVISION + 1 : REVISION);
    }

    @ParameterizedTest
    @EnumSource
    void aThreadIsClosedWithItsEntryInTheLogOrNotAtAll(Faults.When when) {
        LogEntry logEntry =
                new LogEntry(
                        Instant.now(), "grace", "close-thread", some.thread.text(), "", "closed");

        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> breaking(when).setOpen(some.thread, false, logEntry));

        boolean applied = when == Faults.When.AFTER;
        assertThat(threads.state(some.thread).open()).isEqualTo(!applied);
        assertThat(logged(some.thread.text())).isEqualTo(applied ? 1 : 0);
    }

    private LogEntry brokenThenAgain(ContributionId id, Action action, Faults.When when) {
        broken(id, action, when);
        LogEntry logEntry = again(id, action);
        assertThat(logged(id.text())).isEqualTo(1);
        return logEntry;
    }

    /// The outcome; of several decisions on it, this one is in the log once.
    private String decidedOnce(ContributionId id, Action action, Faults.When when) {
        long before = logged(id.text());
        broken(id, action, when);
        String outcome = Objects.requireNonNull(again(id, action).outcome());
        assertThat(logged(id.text())).isEqualTo(before + 1);
        return outcome;
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
        Ports ports = DynamoPorts.of(client);
        CatalogueEdits edits =
                new CatalogueEdits(new CatalogueTable(client, LocalTables.CATALOGUE));
        PublishEffects publishEffects = new PublishEffects(edits, ports.libraries());
        return new DecideContribution(ports.moderation(), publishEffects, InstantSource.system())
                .decide(id, new DecisionRequest("grace", action, "Because", OptionalInt.empty()));
    }

    private static Moderation breaking(Faults.When when) {
        return DynamoPorts.of(LocalTables.through(new Faults(1, when))).moderation();
    }

    private long logged(String subject) {
        return records.log("", 100).items().stream()
                .filter(logEntry -> subject.equals(logEntry.subject()))
                .count();
    }

    private AuthorCopy copy() {
        return authors.copy(some.author, root.id()).orElseThrow();
    }

    private void hold(Contribution.Published contribution) {
        posts.hold(some.held(contribution), some.copy(contribution, "Hello").in(State.HELD));
    }

    private Contribution.Published held(Content content) {
        Contribution.Published contribution = Contributions.with(content, root);
        hold(contribution);
        return contribution;
    }

    private static AuthorId someAuthor() {
        return Identifiers.author(UUID.randomUUID().toString());
    }

    private static List<HoldReason> reasons() {
        return List.of(new HoldReason("trust", "It is new."));
    }

    private Content edit(String verdict) {
        JsonText before = new JsonText("{\"verdict\":\"holds\",\"why\":\"Measured.\"}");
        JsonText proposed = new JsonText("{\"verdict\":\"" + verdict + "\",\"why\":\"No.\"}");
        return new Content.SuggestedEdit(
                "claims/" + claim + "/verdict", before, proposed, "https://example.org/");
    }

    private static void put(String sortKey, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key("catalogue", sortKey));
        item.putAll(attributes);
        LocalTables.CLIENT.putItem(put -> put.tableName(LocalTables.CATALOGUE).item(item));
    }
}
