package guide.tests;

import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.Template;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Calculates what each function costs at most in USD, if somebody sends its dearest request all
/// month as fast as the stack's caps let it through: from the prices in `docs/operate.md`, the
/// measured requests in `docs/worst-requests.md`, and the caps in `template.yaml`.
///
/// @param numbers of `docs/operate.md`
/// @param requests by route, as `docs/worst-requests.md` has them
/// @param source the text of `template.yaml`
record FunctionCosts(
        Map<String, Double> numbers, List<Dearest> requests, Template template, String source) {

    private static final double MILLION = 1e6;
    private static final double BYTES_OF_A_KB = 1_000;
    private static final double SECONDS_OF_A_MONTH = 365.0 / 12 * 24 * 3_600;
    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^\\| `(?:([A-Z]+) )?([^`]+)` \\| \\d+ \\| ([\\d.]+) \\| ([\\d.]+) \\| (\\d+) \\| ([\\d.]+) \\|");

    /// The most that one request of a route takes.
    ///
    /// @param method `GET` where the document names none
    /// @param pages its processor time, in that of a page of comments
    record Dearest(String method, String route, double kilobytes, double pages) {

        static List<Dearest> in(String document) {
            return ROW.matcher(document).results().map(Dearest::of).toList();
        }

        private static Dearest of(MatchResult row) {
            return new Dearest(
                    Objects.requireNonNullElse(row.group(1), "GET"),
                    row.group(2),
                    Double.parseDouble(row.group(5)),
                    Double.parseDouble(row.group(6)));
        }
    }

    /// Returns a row for each function, in the template's order.
    List<String> rows() {
        return template.functions().stream().map(this::row).toList();
    }

    private String row(FunctionSpec function) {
        double capacity = concurrency(function) * gigabytes();
        Optional<Dearest> dearest =
                requests.stream()
                        .filter(each -> isOf(function, each))
                        .max(Comparator.comparingDouble(each -> flood(each, capacity)));
        return String.format(
                Locale.ROOT,
                "| `%s` | %d | %.0f | %s | %s |",
                function.logicalId(),
                concurrency(function),
                capacity * SECONDS_OF_A_MONTH * of("Lambda on arm64, per GB-second"),
                dearest.map(each -> "`" + each.method() + " " + each.route() + "`")
                        .orElse("none without a token"),
                dearest.map(each -> String.format(Locale.ROOT, "%.0f", flood(each, capacity)))
                        .orElse("0"));
    }

    private static boolean isOf(FunctionSpec function, Dearest request) {
        return function.routes().stream()
                .filter(route -> !route.guarded())
                .filter(route -> route.path().equals(request.route()))
                .anyMatch(route -> List.of("ANY", request.method()).contains(route.method()));
    }

    /// Of a month of such requests: what the functions take, write and send. The API's own price is
    /// the same for each, and what the tables take is capped for all together.
    private double flood(Dearest each, double capacity) {
        double gigabyteSeconds = each.pages() * of("GB-seconds of a first page that is kept");
        double rate =
                Math.min(
                        Double.parseDouble(template.nameOf("ApiRate")), capacity / gigabyteSeconds);
        double once =
                of("Lambda, per million requests") / MILLION
                        + gigabyteSeconds * of("Lambda on arm64, per GB-second")
                        + of("bytes of log per request")
                                / MonthlyCost.GIGA
                                * of("CloudWatch Logs, per GB ingested and stored")
                        + each.kilobytes()
                                * BYTES_OF_A_KB
                                / MonthlyCost.GIGA
                                * of("data transfer to the internet, per GB");
        return rate * SECONDS_OF_A_MONTH * once;
    }

    /// The default of the parameter that reserves it.
    private int concurrency(FunctionSpec function) {
        String parameter =
                found(
                        function.logicalId()
                                + ":\\n(?:    .*\\n)*?      ReservedConcurrentExecutions: !If \\[\\w+, !Ref (\\w+),");
        return Integer.parseInt(template.nameOf(parameter));
    }

    private double gigabytes() {
        return Double.parseDouble(found("    MemorySize: (\\d+)")) / 1024;
    }

    private String found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(source)
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElseThrow(() -> new IllegalStateException("template.yaml lacks " + pattern));
    }

    private double of(String name) {
        return MonthlyCost.of(numbers, name);
    }
}
