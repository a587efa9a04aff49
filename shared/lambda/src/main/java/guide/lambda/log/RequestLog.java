package guide.lambda.log;

import guide.lambda.json.JsonWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    private static final String NAMESPACE = "FrameworkGuide";
    private static final String DIMENSION = "service";
    private static final int MAX_FRAMES = 8;

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
                .member(DIMENSION, service)
                .member("function", function)
                .member("method", outcome.method())
                .member("route", outcome.route())
                .member("status", outcome.status())
                .member("durationMs", hundredths / 100)
                .member("cold", cold)
                .member("tableCalls", tables.calls())
                .member("readUnits", tables.readUnits())
                .member("writeUnits", tables.writeUnits());
        if (!tables.failures().isEmpty()) {
            json.texts("tableFailures", tables.failures());
        }
        if (tables.staleFor().isPositive()) {
            json.member("staleSeconds", tables.staleFor().toSeconds());
        }
        if (outcome.fault().isPresent()) {
            writeFault(json, outcome.fault().get());
        }
        writeMetrics(json, counts(outcome));
        json.end();
    }

    private static String level(RequestOutcome outcome, CapacityUsed tables) {
        if (outcome.status() < 500) {
            return tables.staleFor().isPositive() ? "WARN" : "INFO";
        }
        return outcome.status() == 503 ? "WARN" : "ERROR";
    }

    /// Counts server errors for the alarms: to Lambda, a response with status 500 is not an error.
    private static SortedSet<String> counts(RequestOutcome outcome) {
        SortedSet<String> counts = new TreeSet<>(outcome.counts());
        if (outcome.status() >= 500) {
            counts.add(outcome.status() == 503 ? "Unavailable" : "Faults");
        }
        return counts;
    }

    /// Writes types and locations but no messages, which may quote what was sent.
    private static void writeFault(JsonWriter json, Exception fault) throws IOException {
        json.texts("error", causes(fault).map(each -> each.getClass().getName()).toList());
        json.texts("at", frames(fault));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause).limit(MAX_FRAMES);
    }

    /// Returns where the exception was thrown, followed by the stack frames of our own code.
    private static List<String> frames(Exception fault) {
        List<StackTraceElement> trace = List.of(fault.getStackTrace());
        return Stream.concat(
                        trace.stream().limit(1), trace.stream().skip(1).filter(RequestLog::isOurs))
                .limit(MAX_FRAMES)
                .map(StackTraceElement::toString)
                .toList();
    }

    private static boolean isOurs(StackTraceElement place) {
        return place.getClassName().startsWith("guide.");
    }

    private void writeMetrics(JsonWriter json, SortedSet<String> names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        json.name("_aws").object().member("Timestamp", began.toEpochMilli());
        json.name("CloudWatchMetrics").array().object().member("Namespace", NAMESPACE);
        json.name("Dimensions").array().array().value(DIMENSION).end().end();
        json.name("Metrics").array();
        for (String name : names) {
            json.object().member("Name", name).member("Unit", "Count").end();
        }
        json.end().end().end().end();
        for (String name : names) {
            json.member(name, 1);
        }
    }
}
