package guide.lambda.log;

import com.amazonaws.services.lambda.runtime.Context;

import guide.lambda.json.JsonWriter;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/// What the lines of all functions have in common: what went wrong, and metrics.
public final class LogFields {

    /// The only dimension of the metrics, because every value of one is billed as a metric of its
    /// own: the name of the stack.
    public static final String DIMENSION = "service";

    private static final String NAMESPACE = "FrameworkGuide";
    private static final int MAX_FRAMES = 8;

    private LogFields() {}

    /// Writes which call it was, how it ended, and how long it took.
    ///
    /// @param level `INFO`, `WARN` or `ERROR`
    public static void call(
            JsonWriter json, String level, Context context, Instant began, Instant ended)
            throws IOException {
        json.member("level", level)
                .member("timestamp", began)
                .member("instance", context.getAwsRequestId())
                .member(DIMENSION, stack(context))
                .member("function", context.getFunctionName())
                .member("durationMs", Duration.between(began, ended).toMillis());
    }

    /// Writes types and locations but no messages, which may quote what was sent.
    public static void fault(JsonWriter json, Exception fault) throws IOException {
        json.texts("error", causes(fault).map(each -> each.getClass().getName()).toList());
        json.texts("at", frames(fault));
    }

    /// Writes what the tables were asked for.
    public static void tables(JsonWriter json, CapacityUsed tables) throws IOException {
        json.member("tableCalls", tables.calls())
                .member("readUnits", tables.readUnits())
                .member("writeUnits", tables.writeUnits());
        if (!tables.failures().isEmpty()) {
            json.texts("tableFailures", tables.failures());
        }
    }

    /// Returns the name of the stack: the template gives all functions one log group, whose last
    /// part it is. `null` as text where a runtime that is not Lambda's own names no group.
    public static String stack(Context context) {
        String group = String.valueOf(context.getLogGroupName());
        return group.substring(group.lastIndexOf('/') + 1);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause).limit(MAX_FRAMES);
    }

    /// Returns where the exception was thrown, followed by the stack frames of our own code.
    private static List<String> frames(Exception fault) {
        List<StackTraceElement> trace = List.of(fault.getStackTrace());
        return Stream.concat(
                        trace.stream().limit(1), trace.stream().skip(1).filter(LogFields::isOurs))
                .limit(MAX_FRAMES)
                .map(StackTraceElement::toString)
                .toList();
    }

    private static boolean isOurs(StackTraceElement place) {
        return place.getClassName().startsWith("guide.");
    }

    /// Writes metrics in CloudWatch's embedded metric format: `_aws` lists them, and the members
    /// beside it have their values. Nothing where there are none.
    public static void metrics(JsonWriter json, Instant at, SortedMap<String, Long> counts)
            throws IOException {
        if (counts.isEmpty()) {
            return;
        }
        json.name("_aws").object().member("Timestamp", at.toEpochMilli());
        json.name("CloudWatchMetrics").array().object().member("Namespace", NAMESPACE);
        json.name("Dimensions").array().array().value(DIMENSION).end().end();
        json.name("Metrics").array();
        for (String name : counts.keySet()) {
            json.object().member("Name", name).member("Unit", "Count").end();
        }
        json.end().end().end().end();
        for (var each : counts.entrySet()) {
            json.member(each.getKey(), each.getValue());
        }
    }
}
