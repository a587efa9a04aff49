package guide.migrate;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.Credits;
import guide.catalogue.store.Revision;
import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.LogEntry;
import guide.comments.identity.Identifiers;
import guide.comments.ports.VoteBook;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationReads;
import guide.comments.storage.VoteStore;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the versions before have stored about people can be found by them, and taken away.
@Tag("tables")
class PersonalDataTest {

    private static final TableServer SERVER = TestTables.start();
    private static final DynamoDbClient CLIENT = SERVER.client();
    private static final String COMMENTS = "CommentsTable";
    private static final String CATALOGUE = "CatalogueTable";
    private static final Pace AT_ONCE = new Pace(1, _ -> {});

    private final CommentsTable table = new CommentsTable(CLIENT, COMMENTS);
    private final Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private final ContributionId id =
            ContributionId.ofRoot(
                    "A".repeat(20),
                    ContributionId.sortableId(
                            now.toEpochMilli(),
                            UUID.randomUUID()
                                    .toString()
                                    .substring(0, 10)
                                    .getBytes(StandardCharsets.US_ASCII),
                            ContributionKind.COMMENT));

    @BeforeAll
    static void tables() {
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), CLIENT);
    }

    @Test
    void votersFindTheVotesOfBefore() {
        AuthorId ada = Identifiers.author("ada " + id.text());
        AuthorId bob = Identifiers.author("bob " + id.text());
        put(COMMENTS, "vote#" + id.text(), ada.value(), Map.of("value", number(-1)));
        put(COMMENTS, "vote#" + id.text(), bob.value(), Map.of("value", number(0)));
        VoteStore votes = new VoteStore(table);
        Voters voters = new Voters(table, AT_ONCE);

        assertThat(voters.run(false).count(Voters.FOUND)).isEqualTo(1);
        assertThat(votes.votes(ada, "", 10).items()).isEmpty();
        MigrationReport report = voters.run(true);

        assertThat(report.count(Voters.FOUND)).isEqualTo(1);
        assertThat(report.count(Voters.WITHDRAWN)).isEqualTo(1);
        assertThat(votes.votes(ada, "", 10).items()).containsExactly(new VoteBook.CastVote(id, -1));
        assertThat(votes.voteOf(id, ada)).isEqualTo(-1);
        assertThat(table.item(Attributes.key("vote#" + id.text(), bob.value()))).isEmpty();
        assertThat(voters.run(true).count(Voters.FOUND)).isZero();
    }

    @Test
    void reasonsLeaveTheLogAndTheLatestAreStillRead() {
        log(1, id.text(), "Rude, Ada");
        log(91, id.text(), "Ruder, Ada");
        log(2, "page:/hello/", "Too hot");
        Reasons reasons = new Reasons(table, AT_ONCE, InstantSource.fixed(now));

        assertThat(reasons.run(true).count(Reasons.TAKEN)).isEqualTo(2);

        assertThat(new ModerationReads(table).log("", 10).items())
                .extracting(LogEntry::why)
                .containsExactly("Rude, Ada", "Too hot", "");
        assertThat(table.partition("log").toString()).doesNotContain("Ada");
        assertThat(reasons.run(true).count(Reasons.TAKEN)).isZero();
    }

    @Test
    void namesLeaveTheHistoryAndCanBeBlanked() {
        Revision revision = new Revision(7, now, "Ada", Credits.comment(id.text()), List.of());
        Revision owners = new Revision(8, now, "Grace", "By hand", List.of());
        put(CATALOGUE, "revisions", "000000000007#framework#flask", json(revision));
        put(CATALOGUE, "history#framework#flask", "000000000007", json(revision));
        put(CATALOGUE, "history#framework#flask", "000000000008", json(owners));
        CreditedNames names = new CreditedNames(CLIENT, CATALOGUE, AT_ONCE);

        assertThat(names.run(true).count(CreditedNames.TAKEN)).isEqualTo(2);

        assertThat(credited()).containsExactly("Grace", "Ada");
        assertThat(CLIENT.scan(scan -> scan.tableName(CATALOGUE)).items())
                .filteredOn(item -> item.toString().contains("Ada"))
                .hasSize(1);
        new Credits(CLIENT, CATALOGUE).blank(id.text());
        assertThat(credited()).containsExactly("Grace", "");
        assertThat(names.run(true).count(CreditedNames.TAKEN)).isZero();
    }

    private List<String> credited() {
        return new CatalogueTable(CLIENT, CATALOGUE)
                .history("framework#flask", 999_999_999_999L, 10).items().stream()
                        .map(Revision::by)
                        .toList();
    }

    private Map<String, AttributeValue> json(Revision revision) {
        return Map.of("json", text(Json.write(revision)));
    }

    private void log(int daysAgo, String subject, String why) {
        Instant at = now.minus(Duration.ofDays(daysAgo));
        LogEntry logEntry = new LogEntry(at, "grace", "reject", subject, why, "rejected");
        put(
                COMMENTS,
                "log",
                "%013d#%08x".formatted(at.toEpochMilli(), daysAgo),
                Map.of("json", text(Json.write(logEntry))));
    }

    private static void put(
            String table, String pk, String sk, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk, sk));
        item.putAll(attributes);
        CLIENT.putItem(put -> put.tableName(table).item(item));
    }
}
