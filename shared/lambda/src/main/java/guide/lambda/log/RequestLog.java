package guide.lambda.log;

import guide.lambda.json.JsonWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes one line of JSON for each request; `docs/operate.md` describes the members.
///
/// A line with metrics is also in CloudWatch's embedded metric format: `_aws` lists the metrics,
/// and the members beside it have their values. The only dimension is the service, because every
/// value of a dimension is billed as a metric of its own.
///
/// @param service the name of the stack that the function is part of
/// @param function the name of the function in AWS
/// @param instance the request's UUID, which problems contain as well
/// @param cold true for the first request of an instance of the function
public record RequestLog(
        String service, String function, String instance, boolean cold, Instant began) {

    /// Returns the line, including the line feed.
    public byte[] of(RequestOutcome outcome, CapacityUsed tables, Instant ended) {
        String line = JsonWriter.text(json -> write(json, outcome, tables, ended));
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonWriter json, RequestOutcome outcome, CapacityUsed tables, Instant ended)
            throws IOException {
        double hundredths = Math.round(Duration.between(began, ended).toNanos() / 10_000.0);
        json.object()
                .member("level", level(outcome, tables))
                .member("timestamp", began)
                .member("instance", instance)
                .member(LogFields.DIMENSION, service)
                .member("function", function)
                .member("method", outcome.method())
                .member("route", outcome.route())
                .member("status", outcome.status())
                .member("durationMs", hundredths / 100)
                .member("cold", cold);
        LogFields.tables(json, tables);
        if (tables.staleFor().isPositive()) {
            json.member("staleSeconds", tables.staleFor().toSeconds());
        }
        if (outcome.fault().isPresent()) {
            LogFields.fault(json, outcome.fault().get());
        }
        LogFields.metrics(json, began, counts(outcome));
        json.end();
    }

    private static String level(RequestOutcome outcome, CapacityUsed tables) {
        if (outcome.status() < 500) {
            return tables.staleFor().isPositive() ? "WARN" : "INFO";
        }
        return outcome.status() == 503 ? "WARN" : "ERROR";
    }

    /// Counts server errors for the alarms: to Lambda, a response with status 500 is not an error.
    private static SortedMap<String, Long> counts(RequestOutcome outcome) {
        SortedMap<String, Long> counts = new TreeMap<>();
        outcome.counts().forEach(name -> counts.put(name, 1L));
        if (outcome.status() >= 500) {
            counts.put(outcome.status() == 503 ? "Unavailable" : "Faults", 1L);
        }
        return counts;
    }
}
