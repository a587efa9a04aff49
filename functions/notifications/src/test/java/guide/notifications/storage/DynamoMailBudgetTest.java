package guide.notifications.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.notifications.mail.MailBudget;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

@Tag("tables")
class DynamoMailBudgetTest {

    private static final DynamoDbClient CLIENT = start();

    /// In the future: the table server deletes what has ended by its own clock.
    private static final Instant NOW = Instant.parse("2046-11-29T12:00:00Z");

    private final MailBudget budget =
            new DynamoMailBudget(new CommentsTable(CLIENT, "CommentsTable"));
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final SiteId site = new SiteId(UUID.randomUUID().toString());

    private static DynamoDbClient start() {
        DynamoDbClient client = TestTables.start().client();
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), client);
        return client;
    }

    @Test
    void tenMailsAnHourGoToOneAddress() {
        String ann = UUID.randomUUID().toString();

        assertThat(taken(ann, thread, 10, NOW)).isEqualTo(10);
        assertThat(taken(ann, thread + "other/", 1, NOW.plus(Duration.ofMinutes(59)))).isZero();
        assertThat(taken(ann, thread, 1, NOW.plus(Duration.ofHours(1)))).isEqualTo(1);
    }

    @Test
    void aHundredGoOutAboutOneThread() {
        int taken = 0;
        for (int i = 0; i < 11; i++) {
            taken += taken(UUID.randomUUID().toString(), thread, 10, NOW);
        }

        assertThat(taken).isEqualTo(MailBudget.FOR_THREAD);
        assertThat(taken(UUID.randomUUID().toString(), thread + "other/", 1, NOW)).isEqualTo(1);
    }

    @Test
    void aThousandGoOutInTheNameOfOneSite() {
        int taken = 0;
        for (int i = 0; i < 101; i++) {
            taken += taken(UUID.randomUUID().toString(), thread + i + "/", 10, NOW);
        }

        assertThat(taken).isEqualTo(MailBudget.FOR_SITE);
    }

    private int taken(String target, String about, int mails, Instant now) {
        int taken = 0;
        for (int i = 0; i < mails; i++) {
            taken += budget.take(target, about, site, now) ? 1 : 0;
        }
        return taken;
    }
}
