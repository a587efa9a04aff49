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

/// The one line of JSON that a request leaves in the log: `docs/operate.md` says what each member
/// is for.
///
/// Where something is counted, the line is in CloudWatch's embedded metric format too
/// (specification of 2019: `_aws` names the metrics, and the members beside it have their values).
/// The one dimension is the service: a metric is paid for by each value that a dimension has.
///
/// @param service what the function is a part of: the stack's name
/// @param function its name in AWS
/// @param instance the request's UUID, which a problem carries as well
/// @param cold true for the first request of an instance of the function
public record RequestLog(
        String service, String function, String instance, boolean cold, Instant began) {

    private static final String NAMESPACE = "FrameworkGuide";
    private static final String DIMENSION = "service";
    private static final int MOST_PLACES = 8;

    /// The line, with the line's end.
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

    /// What an alarm watches is counted as well: to Lambda, an answer of 500 is no error.
    private static SortedSet<String> counts(RequestOutcome outcome) {
        SortedSet<String> counts = new TreeSet<>(outcome.counts());
        if (outcome.status() >= 500) {
            counts.add(outcome.status() == 503 ? "Unavailable" : "Faults");
        }
        return counts;
    }

    /// Types and places, no messages: they quote what was sent.
    private static void putFault(Map<String, Object> line, Exception fault) {
        line.put("error", causes(fault).map(each -> each.getClass().getName()).toList());
        line.put("at", places(fault));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause).limit(MOST_PLACES);
    }

    /// Where it was thrown, and the way there through our own code.
    private static List<String> places(Exception fault) {
        List<StackTraceElement> trace = List.of(fault.getStackTrace());
        return Stream.concat(
                        trace.stream().limit(1), trace.stream().skip(1).filter(RequestLog::isOurs))
                .limit(MOST_PLACES)
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
