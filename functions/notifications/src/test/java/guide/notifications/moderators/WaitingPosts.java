package guide.notifications.moderators;

import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.ports.PublishEffect;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationReads;
import guide.comments.storage.ModerationStore;
import guide.comments.storage.PostStore;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Digest;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.notifications.events.ContributionHeld;
import guide.notifications.events.ToldContribution;
import guide.tests.tables.TestTables;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Posts that wait in a table of their own, and the events that tell of them.
final class WaitingPosts {

    /// In the future: the table server deletes what has ended by its own clock.
    static final Instant NOON = Instant.parse("2046-11-29T12:00:00Z");

    private static final AuthorId ANN = new AuthorId("a".repeat(22));

    private static final DynamoDbClient CLIENT = start();

    private int posts;

    private static DynamoDbClient start() {
        DynamoDbClient client = TestTables.start().client();
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), client);
        return client;
    }

    /// Of earlier tests.
    void forgetAll() {
        String name = "CommentsTable";
        CLIENT.scanPaginator(scan -> scan.tableName(name))
                .items()
                .forEach(
                        item ->
                                CLIENT.deleteItem(
                                        delete ->
                                                delete.tableName(name)
                                                        .key(
                                                                Attributes.key(
                                                                        Attributes.text(item, "pk"),
                                                                        Attributes.text(
                                                                                item, "sk")))));
    }

    CommentsTable table() {
        return new CommentsTable(CLIENT, "CommentsTable", () -> NOON);
    }

    /// @param thread such as `page:/a/`
    /// @param html as it was rendered
    ContributionHeld post(String thread, String name, String html) {
        ThreadKey key = ThreadKey.parse(thread).orElseThrow();
        ContributionId id = id(key, posts++);
        Author author = new Author(name, null, null);
        Contribution.Published proposed =
                new Contribution.Published(
                        id,
                        Optional.empty(),
                        ANN,
                        author,
                        new Content.Comment(),
                        html,
                        0,
                        Optional.empty(),
                        Votes.NONE);
        List<HoldReason> reasons = List.of(new HoldReason("trust", "Nothing approved yet."));
        new PostStore(table())
                .hold(
                        new Held(key, proposed, Optional.empty(), reasons),
                        new AuthorCopy(
                                ANN,
                                id,
                                key,
                                author,
                                new Content.Comment(),
                                html,
                                "fingerprint" + posts,
                                "token",
                                State.HELD));
        ToldContribution told =
                new ToldContribution(id, key, Optional.empty(), ANN, name, false, html);
        return new ContributionHeld("evt_" + posts, NOON, told, reasons, false);
    }

    /// A moderator rejects it.
    void decide(ContributionHeld held) {
        decide(waiting(held).reject(), "reject", null);
    }

    void publish(ContributionHeld held) {
        decide(waiting(held).publish(), "publish", "published");
    }

    private Held waiting(ContributionHeld held) {
        return new ModerationReads(table()).held(held.contribution()).orElseThrow();
    }

    private void decide(Decision decision, String what, @Nullable String outcome) {
        Map<String, String> environment = Map.of("CATALOGUE_TABLE", "CatalogueTable");
        new ModerationStore(
                        table(),
                        RevisionWriter.from(environment),
                        PackedWriter.from(environment, CLIENT))
                .decide(
                        decision,
                        new LogEntry(NOON, "mod", what, decision.id().text(), "", outcome),
                        new PublishEffect.None());
    }

    private static ContributionId id(ThreadKey key, int number) {
        String digest = Digest.short128(key.text()).substring(0, ContributionId.THREAD_CHARACTERS);
        byte[] unguessable = ByteBuffer.allocate(10).putInt(6, number).array();
        return ContributionId.ofRoot(
                digest,
                ContributionId.sortableId(
                        NOON.toEpochMilli() + number, unguessable, ContributionKind.COMMENT));
    }
}
