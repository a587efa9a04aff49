package guide.lambda.log;

import guide.lambda.json.Json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("level", level(outcome));
        line.put("timestamp", began);
        line.put("instance", instance);
        line.put(DIMENSION, service);
        line.put("function", function);
        line.put("method", outcome.method());
        line.put("route", outcome.route());
        line.put("status", outcome.status());
        line.put(
                "durationMs",
                Math.round(Duration.between(began, ended).toNanos() / 10_000.0) / 100.0);
        line.put("cold", cold);
        line.put("tableCalls", tables.calls());
        line.put("readUnits", tables.readUnits());
        line.put("writeUnits", tables.writeUnits());
        if (!tables.failures().isEmpty()) {
            line.put("tableFailures", tables.failures());
        }
        if (tables.staleFor().isPositive()) {
            line.replace("level", "INFO", "WARN");
            line.put("staleSeconds", tables.staleFor().toSeconds());
        }
        outcome.fault().ifPresent(fault -> putFault(line, fault));
        putMetrics(line, counts(outcome));
        return (Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String level(RequestOutcome outcome) {
        if (outcome.status() < 500) {
            return "INFO";
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

    /// Adds types and locations but no messages, which may quote what was sent.
    private static void putFault(Map<String, Object> line, Exception fault) {
        line.put("error", causes(fault).map(each -> each.getClass().getName()).toList());
        line.put("at", frames(fault));
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

    private void putMetrics(Map<String, Object> line, SortedSet<String> names) {
        if (names.isEmpty()) {
            return;
        }
        List<Map<String, String>> metrics =
                names.stream().map(name -> Map.of("Name", name, "Unit", "Count")).toList();
        Map<String, Object> directive =
                Map.of(
                        "Namespace",
                        NAMESPACE,
                        "Dimensions",
                        List.of(List.of(DIMENSION)),
                        "Metrics",
                        metrics);
        line.put(
                "_aws",
                Map.of("Timestamp", began.toEpochMilli(), "CloudWatchMetrics", List.of(directive)));
        names.forEach(name -> line.put(name, 1));
    }
}
