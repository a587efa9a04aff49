package guide.notifications;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.store.CatalogueTable;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.recent.RecentProjection;
import guide.comments.storage.statistics.StatisticsProjection;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.SigningSecret;
import guide.lambda.json.Json;
import guide.lambda.log.CapacityUsed;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Deliveries;
import guide.notifications.delivery.Outbox;
import guide.notifications.delivery.OutboxCall;
import guide.notifications.readers.MailNotices;
import guide.notifications.storage.DynamoDeliveries;
import guide.notifications.stream.StreamEvents;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Tells what happened. It is called with records of the tables' streams; every few minutes by a
/// schedule, which sends what has become due; and by SNS with what SES reports of mails.
///
/// Of a batch it answers which records are to be handled again (`ReportBatchItemFailures`). Only a
/// storage that does not answer makes it name one; a record that cannot be handled is set aside as
/// a delivery of its own, so that it does not hold up the others.
public final class NotifyHandler implements RequestStreamHandler {

    /// What one attempt, and storing the rest of a batch for later, may take.
    private static final Duration RESERVE = Duration.ofSeconds(20);

    /// What SNS calls itself in its events.
    private static final String NOTICES = "aws:sns";

    private final InstantSource clock;
    private final Outbox outbox;
    private final StreamBatches batches;
    private final Supplier<MailNotices> notices;

    public NotifyHandler() {
        this(System.getenv());
    }

    public NotifyHandler(Map<String, String> environment) {
        this(
                SigningSecret.readInto(environment),
                DynamoClients.from(environment),
                InstantSource.system(),
                ConfiguredChannels::of);
    }

    /// Tells by these channels instead of those that the environment sets up.
    public NotifyHandler(
            Map<String, String> environment,
            DynamoDbClient client,
            InstantSource clock,
            ChannelFactory channels) {
        this.clock = clock;
        CommentsTable comments =
                new CommentsTable(client, CommentsTable.from(environment, client).name(), clock);
        Deliveries deliveries = new DynamoDeliveries(comments);
        StreamEvents events = new StreamEvents(comments, CatalogueTable.from(environment, client));
        RecordChannel records = new RecordChannel(clock);
        List<Channel> all = new ArrayList<>(channels.channels(environment, comments, clock));
        all.add(records);
        outbox = new Outbox(deliveries, all);
        RecordHandling handling =
                new RecordHandling(
                        new RecentProjection(comments),
                        events,
                        new StatisticsProjection(comments),
                        outbox);
        records.handleWith(handling);
        batches = new StreamBatches(handling, outbox, clock);
        notices = () -> ConfiguredReaders.notices(environment, comments, clock);
    }

    /// Makes the channels of a function.
    @FunctionalInterface
    public interface ChannelFactory {

        /// Makes them.
        ///
        /// @param comments the table, for channels that keep something of their own there
        List<Channel> channels(
                Map<String, String> environment, CommentsTable comments, InstantSource clock);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        Instant began = clock.instant();
        CapacityUsed tables = new CapacityUsed();
        String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        NotifyReport report =
                tables.during(() -> handle(Json.readOwn(event, JsonNode.class), context));
        if (report.isWorthALine()) {
            context.getLogger()
                    .log(NotifyLog.line(report, tables, context, began, clock.instant()));
        }
        out.write(report.answer().getBytes(StandardCharsets.UTF_8));
    }

    private NotifyReport handle(JsonNode event, Context context) {
        OutboxCall call = new OutboxCall(clock, end(context));
        JsonNode records = event.path("Records");
        if (records.path(0).path("EventSource").asText().equals(NOTICES)) {
            MailNotices taker = notices.get();
            records.forEach(taker::take);
            return NotifyReport.ofSchedule(call);
        }
        if (records.isArray()) {
            return batches.handle(records.valueStream().toList(), call);
        }
        outbox.sendDue(call);
        return NotifyReport.ofSchedule(call);
    }

    private Instant end(Context context) {
        Duration left = Duration.ofMillis(context.getRemainingTimeInMillis());
        Duration reserve = RESERVE.compareTo(left.dividedBy(2)) < 0 ? RESERVE : left.dividedBy(2);
        return clock.instant().plus(left).minus(reserve);
    }
}
