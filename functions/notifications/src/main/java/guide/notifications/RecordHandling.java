package guide.notifications;

import com.fasterxml.jackson.databind.JsonNode;

import guide.notifications.delivery.Outbox;
import guide.notifications.delivery.OutboxCall;
import guide.notifications.events.GuideEvent;
import guide.notifications.stream.StreamEvents;
import guide.notifications.stream.StreamRecord;

/// Handles one record of a stream: what it says has happened is told.
record RecordHandling(StreamEvents events, Outbox outbox) {

    /// @throws RuntimeException if it cannot be read, or a channel cannot tell what it says
    void handle(JsonNode streamRecord, OutboxCall call) {
        for (GuideEvent event : events.of(StreamRecord.of(streamRecord))) {
            outbox.tell(event, call);
        }
    }
}
