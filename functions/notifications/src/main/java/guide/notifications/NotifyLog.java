package guide.notifications;

import com.amazonaws.services.lambda.runtime.Context;

import guide.lambda.json.JsonWriter;
import guide.lambda.log.CapacityUsed;
import guide.lambda.log.LogFields;
import guide.notifications.delivery.OutboxCall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/// One line of the log for each call, without anything that people sent, and without whom it told;
/// `docs/operate.md` describes the members.
final class NotifyLog {

    private NotifyLog() {}

    /// Returns the line as bytes, as [guide.lambda.http.HttpFunction] writes its own.
    static byte[] line(
            NotifyReport report,
            CapacityUsed tables,
            Context context,
            Instant began,
            Instant ended) {
        String line =
                JsonWriter.text(
                        json -> {
                            json.object();
                            LogFields.call(json, level(report), context, began, ended);
                            write(json, report);
                            LogFields.tables(json, tables);
                            if (report.fault().isPresent()) {
                                LogFields.fault(json, report.fault().get());
                            }
                            LogFields.metrics(json, began, counts(report));
                            json.end();
                        });
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonWriter json, NotifyReport report) throws IOException {
        OutboxCall call = report.call();
        json.member("source", report.source())
                .member("records", report.records())
                .member("sent", call.sent())
                .member("repeated", call.repeated())
                .member("later", call.later())
                .member("givenUp", call.dead())
                .member("setAside", report.setAside())
                .member("brokeOff", report.failed().isPresent());
    }

    private static String level(NotifyReport report) {
        if (report.setAside() > 0) {
            return "ERROR";
        }
        return report.failed().isPresent() || report.call().dead() > 0 ? "WARN" : "INFO";
    }

    private static SortedMap<String, Long> counts(NotifyReport report) {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("Told", (long) report.call().sent());
        counts.put("GivenUp", (long) report.call().dead());
        counts.put("SetAside", (long) report.setAside());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
