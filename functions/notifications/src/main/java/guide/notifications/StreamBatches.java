package guide.notifications;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.problem.ServiceUnavailableException;
import guide.notifications.delivery.Outbox;
import guide.notifications.delivery.OutboxCall;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;

/// Handles batches of records.
record StreamBatches(RecordHandling handling, Outbox outbox, InstantSource clock) {

    /// Handles each record, and stops at the first for which the storage does not answer: the
    /// service begins again there.
    NotifyReport handle(List<JsonNode> records, OutboxCall call) {
        int setAside = 0;
        @Nullable Exception fault = null;
        for (JsonNode each : records) {
            String sequence = each.path("dynamodb").path("SequenceNumber").asText();
            try {
                handling.handle(each, call);
            } catch (ServiceUnavailableException e) {
                return NotifyReport.brokenOff(call, records.size(), setAside, sequence, e);
            } catch (RuntimeException e) {
                fault = e;
                setAside++;
                try {
                    outbox.dispatch(
                            RecordChannel.setAside(each.toString(), sequence, clock.instant()),
                            call);
                } catch (RuntimeException unavailable) {
                    return NotifyReport.brokenOff(
                            call, records.size(), setAside, sequence, unavailable);
                }
            }
        }
        return NotifyReport.ofBatch(call, records.size(), setAside, fault);
    }
}
