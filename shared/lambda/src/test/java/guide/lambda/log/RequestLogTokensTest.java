package guide.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The line is what the mapper makes of a map of its members, which is how it was written once.
class RequestLogTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00.123Z");

    private static final List<Optional<Exception>> FAULTS =
            List.of(
                    Optional.empty(),
                    Optional.of(new IllegalStateException("a", new ArithmeticException("b"))));

    @Test
    void everyVariantIsAMapOfItsMembers() {
        Property.forAll(10_000, RequestLogTokensTest::isAMapOfItsMembers);
    }

    private static void isAMapOfItsMembers(RandomGenerator random) {
        String service = Property.anyText(random, 9);
        RequestLog line = new RequestLog(service, "f\"", "id", random.nextBoolean(), NOON);
        RequestOutcome outcome = outcome(random);
        CapacityUsed tables = tables(random);
        Instant ended = NOON.plusNanos(random.nextLong(20_000_000_000L));

        byte[] written = line.of(outcome, tables, ended);

        String mapped = Json.write(mapped(line, outcome, tables, ended)) + "\n";
        assertThat(written).isEqualTo(mapped.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestOutcome outcome(RandomGenerator random) {
        Set<String> counts = new TreeSet<>();
        for (String name : List.of("Posted", "Held", "NotModified")) {
            if (random.nextInt(4) == 0) {
                counts.add(name);
            }
        }
        return new RequestOutcome(
                Property.oneOf(random, List.of("GET", "POST", "MADE-UP")),
                "/v1/{slug}",
                Property.oneOf(random, List.of(200, 304, 404, 499, 500, 502, 503)),
                counts,
                Property.oneOf(random, FAULTS));
    }

    private static CapacityUsed tables(RandomGenerator random) {
        CapacityUsed tables = new CapacityUsed();
        for (int i = random.nextInt(3); i > 0; i--) {
            tables.called();
            tables.read(random.nextInt(9) / 2.0);
            tables.wrote(random.nextInt(4));
        }
        if (random.nextInt(4) == 0) {
            tables.failed("AccessDeniedException");
        }
        if (random.nextInt(4) == 0) {
            tables.stale(Duration.ofMillis(random.nextInt(5_000)));
        }
        return tables;
    }

    private static Map<String, Object> mapped(
            RequestLog line, RequestOutcome outcome, CapacityUsed tables, Instant ended) {
        int status = outcome.status();
        boolean stale = tables.staleFor().isPositive();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "level",
                status == 503 || (status < 500 && stale)
                        ? "WARN"
                        : status < 500 ? "INFO" : "ERROR");
        members.put("timestamp", line.began());
        members.put("instance", line.instance());
        members.put("service", line.service());
        members.put("function", line.function());
        members.put("method", outcome.method());
        members.put("route", outcome.route());
        members.put("status", status);
        long nanos = Duration.between(line.began(), ended).toNanos();
        members.put("durationMs", Math.round(nanos / 10_000.0) / 100.0);
        members.put("cold", line.cold());
        members.put("tableCalls", tables.calls());
        members.put("readUnits", tables.readUnits());
        members.put("writeUnits", tables.writeUnits());
        if (!tables.failures().isEmpty()) {
            members.put("tableFailures", tables.failures());
        }
        if (stale) {
            members.put("staleSeconds", tables.staleFor().toSeconds());
        }
        outcome.fault().ifPresent(fault -> putFault(members, fault));
        putMetrics(members, outcome);
        return members;
    }

    private static void putFault(Map<String, Object> members, Exception fault) {
        members.put(
                "error",
                Stream.iterate((Throwable) fault, Objects::nonNull, Throwable::getCause)
                        .map(each -> each.getClass().getName())
                        .toList());
        List<String> at = new ArrayList<>();
        for (StackTraceElement place : fault.getStackTrace()) {
            if (at.isEmpty() || place.getClassName().startsWith("guide.")) {
                at.add(place.toString());
            }
        }
        members.put("at", at.subList(0, Math.min(8, at.size())));
    }

    private static void putMetrics(Map<String, Object> members, RequestOutcome outcome) {
        Set<String> names = new TreeSet<>(outcome.counts());
        if (outcome.status() >= 500) {
            names.add(outcome.status() == 503 ? "Unavailable" : "Faults");
        }
        if (!names.isEmpty()) {
            String metrics =
                    """
                    {"Timestamp":%d,"CloudWatchMetrics":[{"Namespace":"FrameworkGuide",
                     "Dimensions":[["service"]],"Metrics":[%s]}]}
                    """
                            .formatted(
                                    NOON.toEpochMilli(),
                                    String.join(
                                            ",",
                                            names.stream()
                                                    .map(
                                                            "{\"Name\":\"%s\",\"Unit\":\"Count\"}"
                                                                    ::formatted)
                                                    .toList()));
            members.put("_aws", Json.readOwn(metrics, JsonNode.class));
        }
        names.forEach(name -> members.put(name, 1));
    }
}
