package guide.notifications;

import guide.lambda.json.JsonWriter;
import guide.notifications.delivery.OutboxCall;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What one call has done.
///
/// @param source `stream` or `schedule`
/// @param records how many it was called with
/// @param setAside how many of them could not be handled
/// @param failed the sequence number of the record from which on all are to be handled again; empty
///   if none is
/// @param fault the last one, if there was any
record NotifyReport(
        String source,
        OutboxCall call,
        int records,
        int setAside,
        Optional<String> failed,
        Optional<Exception> fault) {

    static NotifyReport ofSchedule(OutboxCall call) {
        return new NotifyReport("schedule", call, 0, 0, Optional.empty(), Optional.empty());
    }

    static NotifyReport ofBatch(
            OutboxCall call, int records, int setAside, @Nullable Exception fault) {
        return new NotifyReport(
                "stream", call, records, setAside, Optional.empty(), Optional.ofNullable(fault));
    }

    static NotifyReport brokenOff(
            OutboxCall call, int records, int setAside, String failed, Exception fault) {
        return new NotifyReport(
                "stream", call, records, setAside, Optional.of(failed), Optional.of(fault));
    }

    /// Whether it did anything: most calls of the schedule find nothing to do.
    boolean isWorthALine() {
        return records > 0 || call.sent() + call.later() + call.dead() > 0;
    }

    /// What Lambda is told (AWS Lambda Developer Guide, "Configuring partial batch response").
    String answer() {
        return JsonWriter.text(
                json -> {
                    json.object().name("batchItemFailures").array();
                    if (failed.isPresent()) {
                        json.object().member("itemIdentifier", failed.get()).end();
                    }
                    json.end().end();
                });
    }
}
