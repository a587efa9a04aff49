package guide.notifications;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Digest;
import guide.lambda.json.Json;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.OutboxCall;
import guide.notifications.delivery.RetryPlan;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.GuideEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Records that could not be handled, as deliveries to this function itself: they are handled again
/// after growing pauses, are kept when they never can be, and can be replayed once the fault is
/// mended. The stream goes on meanwhile.
final class RecordChannel implements Channel {

    private static final String NAME = "record";

    private final InstantSource clock;
    private @Nullable RecordHandling handling;

    RecordChannel(InstantSource clock) {
        this.clock = clock;
    }

    /// The handling knows the channels, and this is one of them.
    void handleWith(RecordHandling how) {
        handling = how;
    }

    /// @param sequence of the record, by which it is set aside once
    static Delivery setAside(String streamRecord, String sequence, Instant now) {
        DeliveryKey key = new DeliveryKey(NAME, Digest.short128(sequence), Instant.EPOCH, "handle");
        Duration pause = RetryPlan.after(0).orElseThrow();
        return new Delivery(key, streamRecord, now.plus(pause), 1);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Delivery> deliveries(GuideEvent event) {
        return List.of();
    }

    @Override
    public SendResult send(Delivery delivery) {
        RecordHandling how = handling;
        if (how == null) {
            throw new IllegalStateException("the handling comes right behind the channels");
        }
        // Whatever it tells is stored, and sent by the next call.
        OutboxCall call = new OutboxCall(clock, Instant.MIN);
        how.handle(Json.readOwn(delivery.payload(), JsonNode.class), call);
        return new SendResult.Sent("Was handled.");
    }
}
