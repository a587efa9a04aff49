package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.spam.SpamSettings;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.StreamMapping;
import guide.notifications.NotifyHandler;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.ContributionHeld;
import guide.notifications.events.ContributionPublished;
import guide.notifications.events.ContributionReplied;
import guide.notifications.events.GuideEvent;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// What a post costs with everything on: a reply that is held, told to moderators, published, and
/// told to its author, to the one replied to and to a program that hears of all. `docs/operate.md`
/// has the rows.
@Tag("tables")
class ToldCostTest {

    private static final double READ = 0.125;
    private static final double WRITE = 0.625;

    private final Service service = Service.with(SpamSettings.STANDARD);
    private final Moderator moderator = Moderator.named(service, "grace");
    private final List<JsonNode> lines = new ArrayList<>();

    @Test
    void theDocumentHasWhatIsMeasured() throws IOException {
        StreamMapping mapping = mapping();
        String root = published(Map.of("body", "First"));
        poll(mapping);
        lines.clear();
        published(Map.of("parent", root, "body", "x".repeat(280)));
        poll(mapping);

        // A failed condition reports no units, and costs one.
        double written = sum("writeUnits") + sum("repeated");
        assertThat(sum("sent")).isEqualTo(7);
        String rows =
                String.join(
                        "\n",
                        row("the post, with spam checks", 4, 9),
                        row("the decision", 2, 14),
                        row("seven deliveries", sum("readUnits"), written),
                        row("together", 6 + sum("readUnits"), 23 + written));
        System.out.println(rows);
        assertThat(Files.readString(ProjectRoot.root().resolve("docs/operate.md"))).contains(rows);
    }

    private static String row(String what, double read, double written) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.0f |",
                what,
                read,
                written,
                100 * (read * READ + written * WRITE));
    }

    private double sum(String member) {
        return lines.stream().mapToDouble(line -> line.path(member).asDouble()).sum();
    }

    private String published(Map<String, Object> more) {
        JsonNode held = service.post(NewComments.by("page:/cost/", more)).json();
        assertThat(held.path("state").asText()).isEqualTo("held");
        assertThat(moderator.decide(held, "publish", "").status()).isEqualTo(200);
        return held.path("id").asText();
    }

    private static void poll(StreamMapping mapping) {
        while (mapping.poll() > 0) {
            // Until nothing has come.
        }
    }

    private StreamMapping mapping() {
        NotifyHandler function =
                Listener.function(
                        service.template(),
                        service.environment(),
                        InstantSource.system(),
                        new ToAll("webhook", _ -> true),
                        new ToAll("moderators", ContributionHeld.class::isInstance),
                        new ToAll("replied", ContributionReplied.class::isInstance),
                        new ToAll(
                                "published",
                                event ->
                                        event instanceof ContributionPublished it
                                                && it.afterReview()));
        return new StreamMapping(
                service.tables().streams(),
                arn(),
                service.template().streamSources().stream()
                        .filter(each -> each.table().equals("CommentsTable"))
                        .findFirst()
                        .orElseThrow(),
                event ->
                        Listener.call(
                                function,
                                event,
                                line -> lines.add(Json.readOwn(line, JsonNode.class))),
                lost -> assertThat(lost).isNull());
    }

    private String arn() {
        try (DynamoDbClient client = service.tables().client()) {
            String table = service.template().nameOf("CommentsTable");
            return client.describeTable(of -> of.tableName(table)).table().latestStreamArn();
        }
    }

    /// A target of one channel, with as much to send as a webhook has.
    private record ToAll(String name, Predicate<GuideEvent> wanted) implements Channel {

        @Override
        public List<Delivery> deliveries(GuideEvent event) {
            String payload = Json.write(Map.of("text", "x".repeat(600)));
            return wanted.test(event)
                    ? List.of(Delivery.of(event, name, "target", payload))
                    : List.of();
        }

        @Override
        public SendResult send(Delivery delivery) {
            return new SendResult.Sent("200");
        }
    }
}
