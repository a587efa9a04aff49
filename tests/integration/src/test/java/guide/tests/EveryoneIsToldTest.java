package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.HoldReason;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.StreamMapping;
import guide.local.dynamodb.StreamSource;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.notifications.NotifyHandler;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.GuideEvent;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 3 000 held contributions, some ten calls of the table each, go through the function while the
/// table throttles, its answers get lost, the function ends before it sends and behind it, and some
/// records cannot be read: every one is told, and none more often than once and once more for each
/// end behind its sending.
@Tag("tables")
class EveryoneIsToldTest {

    private static final int HELD = TestTables.areOfLocalStack() ? 500 : 3_000;
    private static final int UNREADABLE = 20;
    private static final int BATCH = 25;

    private final Template template =
            Template.read(
                    ProjectRoot.root().resolve("template.yaml"), Map.of("SigningSecret", "s"));
    private final TableServer server = TestTables.start();
    private final DynamoDbClient client = server.client();
    private final DynamoDbStreamsClient streams = server.streams();
    private final String table = template.nameOf("CommentsTable");
    private final Crashing channel = new Crashing();
    private final List<String> givenUp = new ArrayList<>();
    private final Map<String, Integer> brokenOff = new TreeMap<>();
    private Instant now = Instant.now();
    private NotifyHandler function = function();
    private int ends;

    @AfterEach
    void stop() {
        FaultyTable.faultsInAThousand(0);
        client.close();
        streams.close();
        server.close();
    }

    @Test
    void everyOneIsToldAndNoneBeyondTheBound() throws Exception {
        Tables.create(template, client);
        write();
        // The stream says when a record was written; for a clock that lags behind it all would
        // wait.
        now = Instant.now().plus(Duration.ofMinutes(1));
        FaultyTable.faultsInAThousand(5);
        readStream();
        passADay();
        FaultyTable.faultsInAThousand(0);
        print();

        // Their ids alone would fill pages.
        assertThat(channel.sent.size()).isEqualTo(HELD);
        assertThat(channel.sent)
                .allSatisfy(
                        (id, times) ->
                                assertThat(times)
                                        .isLessThanOrEqualTo(
                                                1 + channel.endedBehind.getOrDefault(id, 0)));
        assertThat(ends).isGreaterThan(HELD / 100);
        assertThat(givenUp).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(dead()).isEqualTo(UNREADABLE);
    }

    private void readStream() {
        StreamSource source =
                template.streamSources().stream()
                        .filter(each -> each.table().equals("CommentsTable"))
                        .findFirst()
                        .orElseThrow();
        String arn = client.describeTable(of -> of.tableName(table)).table().latestStreamArn();
        StreamMapping mapping = new StreamMapping(streams, arn, source, this::call, givenUp::add);
        while (poll(mapping) > 0) {}
    }

    /// Who reads the stream is throttled too, and tries again.
    private static int poll(StreamMapping mapping) {
        try {
            return mapping.poll();
        } catch (SdkException e) {
            return poll(mapping);
        }
    }

    private void passADay() {
        for (int i = 0; i < Duration.ofHours(25).toMinutes() / 5; i++) {
            now = now.plus(Duration.ofMinutes(5));
            try {
                call("{}");
            } catch (Exception | Ended e) {
                // The next one comes in five minutes.
                brokenOff.merge(e.toString(), 1, Integer::sum);
            }
        }
    }

    /// A function that has ended is another one at the next call.
    private String call(String event) throws Exception {
        try {
            return Listener.call(function, event, _ -> {});
        } catch (Ended e) {
            ends++;
            function = function();
            throw e;
        }
    }

    private NotifyHandler function() {
        return Listener.function(template, server.environment(), () -> now, channel);
    }

    private void write() {
        List<WriteRequest> writes = new ArrayList<>();
        for (int i = 0; i < HELD + UNREADABLE; i++) {
            Map<String, AttributeValue> item = held(i, i % (HELD / UNREADABLE + 1) == 7);
            writes.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
        }
        for (int i = 0; i < writes.size(); i += BATCH) {
            List<WriteRequest> some = writes.subList(i, Math.min(i + BATCH, writes.size()));
            client.batchWriteItem(write -> write.requestItems(Map.of(table, some)));
        }
    }

    /// As [guide.comments.storage.HeldItems] has it.
    private Map<String, AttributeValue> held(int number, boolean isUnreadable) {
        byte[] unguessable = ByteBuffer.allocate(10).putInt(number).array();
        String own =
                ContributionId.sortableId(
                        now.toEpochMilli(), unguessable, ContributionKind.COMMENT);
        String reasons = Json.write(List.of(new HoldReason("trust", "A stranger.")));
        Map<String, String> texts =
                Map.of(
                        "pk", "held#comment",
                        "sk", own + "#aaaaaaaaaaaaaaaaaaaa#" + own,
                        "authorId", "bbbbbbbbbbbbbbbbbbbbbb",
                        "author", "Ada",
                        "html", "<p>Hello</p>",
                        "thread", "page:/told/",
                        "reasons", isUnreadable ? "[" : reasons);
        Map<String, AttributeValue> item = new HashMap<>();
        texts.forEach((name, text) -> item.put(name, AttributeValue.fromS(text)));
        item.put("revision", AttributeValue.fromN("0"));
        return item;
    }

    private long waiting() {
        return keys("deliveries#due").count();
    }

    /// By delivery: a call that ends in the middle of giving one up has another one do it again.
    private long dead() {
        return keys("deliveries#dead").map(key -> key.split("#", 2)[1]).distinct().count();
    }

    private Stream<String> keys(String pk) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .keyConditionExpression("pk = :pk")
                                        .expressionAttributeValues(
                                                Map.of(":pk", AttributeValue.fromS(pk))))
                .items()
                .stream()
                .map(item -> Attributes.text(item, Attributes.SK));
    }

    private void print() {
        Map<Integer, Long> byTimes =
                channel.sent.values().stream()
                        .collect(Collectors.groupingBy(times -> times, Collectors.counting()));
        System.out.printf(
                "told | %d held, %d unreadable | %d ends of the function, %d of them behind a"
                        + " sending | told by times: %s | given up: %d | waiting: %d | records that"
                        + " the stream gave up: %d | calls of the schedule that broke off: %s%n",
                HELD,
                UNREADABLE,
                ends,
                channel.endedBehind.values().stream().mapToInt(each -> each).sum(),
                byTimes,
                dead(),
                waiting(),
                givenUp.size(),
                brokenOff);
    }

    /// The end of a function in the middle of its work: nothing of it catches this.
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1;
    }

    /// One call in a hundred ends before it sends, and one behind it.
    private static final class Crashing implements Channel {

        private final Map<String, Integer> sent = new HashMap<>();
        private final Map<String, Integer> endedBehind = new HashMap<>();

        @Override
        public String name() {
            return "crashing";
        }

        @Override
        public List<Delivery> deliveries(GuideEvent event) {
            return List.of(Delivery.of(event, name(), "test", "{}"));
        }

        @Override
        public SendResult send(Delivery delivery) {
            if (isOneInAHundred()) {
                throw new Ended();
            }
            sent.merge(delivery.id(), 1, Integer::sum);
            if (isOneInAHundred()) {
                endedBehind.merge(delivery.id(), 1, Integer::sum);
                throw new Ended();
            }
            return new SendResult.Sent("");
        }

        private static boolean isOneInAHundred() {
            return ThreadLocalRandom.current().nextInt(100) == 0;
        }
    }
}
