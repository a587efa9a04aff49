package guide.notifications;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.storage.recent.RecentProjection;
import guide.comments.storage.signin.DynamoSignIns;
import guide.comments.storage.statistics.StatisticsProjection;
import guide.comments.storage.subscriptions.DynamoMailboxes;
import guide.notifications.delivery.Outbox;
import guide.notifications.delivery.OutboxCall;
import guide.notifications.events.GuideEvent;
import guide.notifications.readers.ConfirmationMail;
import guide.notifications.readers.SignInMail;
import guide.notifications.stream.StreamEvents;
import guide.notifications.stream.StreamRecord;

import java.util.List;

/// Handles one record of a stream: the lists for feeds follow it, and what it says has happened is
/// counted and told.
record RecordHandling(
        RecentProjection recent,
        StreamEvents events,
        StatisticsProjection statistics,
        Outbox outbox) {

    /// @throws RuntimeException if it cannot be read, or a channel cannot tell what it says
    void handle(JsonNode streamRecord, OutboxCall call) {
        StreamRecord change = StreamRecord.of(streamRecord);
        recent.follow(change.at(), change.before(), change.item());
        List<GuideEvent> said = events.of(change);
        events.tallies(change, said).forEach(statistics::count);
        for (GuideEvent event : said) {
            outbox.tell(event, call);
        }
        if (DynamoSignIns.isRequest(change.item())) {
            outbox.dispatch(
                    SignInMail.of(
                            DynamoSignIns.idOf(change.item()), DynamoSignIns.timeOf(change.item())),
                    call);
        }
        if (DynamoMailboxes.isRequest(change.item())) {
            outbox.dispatch(ConfirmationMail.of(DynamoMailboxes.request(change.item())), call);
        }
    }
}
