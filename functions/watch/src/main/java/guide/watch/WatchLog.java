package guide.watch;

import com.amazonaws.services.lambda.runtime.Context;

import guide.lambda.json.JsonWriter;
import guide.lambda.log.CapacityUsed;
import guide.lambda.log.LogFields;
import guide.watch.WatchReport.Fate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/// One line of the log for each call; `docs/operate.md` describes the members. It names frameworks,
/// and nothing that a registry has sent but versions.
final class WatchLog {

    private WatchLog() {}

    /// Returns the line as bytes, as [guide.lambda.http.HttpFunction] writes its own.
    static byte[] line(
            WatchReport report,
            CapacityUsed tables,
            Context context,
            Instant began,
            Instant ended) {
        String line =
                JsonWriter.text(
                        json -> {
                            json.object();
                            LogFields.call(json, level(report), context, began, ended);
                            counts(json, report);
                            LogFields.tables(json, tables);
                            Exception fault = report.fault();
                            if (fault != null) {
                                LogFields.fault(json, fault);
                            }
                            LogFields.metrics(json, began, metrics(report));
                            json.end();
                        });
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Returns what a call answers.
    static String answer(WatchReport report) {
        return JsonWriter.text(
                json -> {
                    json.object();
                    counts(json, report);
                    json.end();
                });
    }

    private static void counts(JsonWriter json, WatchReport report) throws IOException {
        json.member("newer", report.of(Fate.NEWER))
                .member("same", report.of(Fate.SAME))
                .member("older", report.of(Fate.OLDER))
                .member("unseen", report.of(Fate.UNSEEN))
                .member("unwatched", report.of(Fate.UNWATCHED))
                .member("notAsked", report.of(Fate.NOT_ASKED))
                .member("replaced", report.of(Fate.REPLACED))
                .member("notWritten", report.of(Fate.NOT_WRITTEN))
                .member("off", report.isOff())
                .member("offline", report.isOffline())
                .texts("remarks", report.remarks());
    }

    private static String level(WatchReport report) {
        if (report.fault() != null) {
            return "ERROR";
        }
        return report.of(Fate.UNSEEN) > 0 ? "WARN" : "INFO";
    }

    /// What cannot be written is a bug of ours, as a request that is answered 500.
    private static SortedMap<String, Long> metrics(WatchReport report) {
        SortedMap<String, Long> counts = new TreeMap<>();
        if (report.of(Fate.NOT_WRITTEN) > 0) {
            counts.put("Faults", (long) report.of(Fate.NOT_WRITTEN));
        }
        return counts;
    }
}
