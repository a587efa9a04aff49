package guide.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Calculates what a million first pages of one thread cost in USD, from the prices and
/// measurements in `docs/operate.md`.
record FirstPagesCost(Map<String, Double> numbers) {

    /// A way in which they are answered.
    ///
    /// @param reaching the share that CloudFront does not answer; 1 without it
    /// @param read the share of those that is read from the table; the others are in memory
    /// @param bytes of a response
    record Way(double reaching, double read, double bytes, boolean isTraced) {}

    private static final double MILLION = 1e6;
    private static final double GIGA = 1e9;

    /// Returns the rows of the document's table.
    List<String> rows() {
        double kept = readWhereKept();
        double plain = of("bytes of a first page, not compressed");
        double small = of("bytes of a first page");
        List<Way> ways =
                List.of(
                        new Way(1, 1, plain, true),
                        new Way(1, 1, small, true),
                        new Way(1, kept, small, true),
                        new Way(1, kept, small, false),
                        new Way(0.1, kept, small, false),
                        new Way(0.01, kept, small, false));
        List<String> rows = new ArrayList<>();
        rows.add(row("HTTP API", ways, this::api));
        rows.add(row("Lambda", ways, this::lambda));
        rows.add(row("table", ways, this::table));
        rows.add(row("logs", ways, this::logs));
        rows.add(row("data transfer", ways, this::transfer));
        rows.add(row("traces", ways, this::traces));
        rows.add(row("CloudFront", ways, this::front));
        rows.add(row("**total**", ways, this::total));
        return rows;
    }

    /// As the service is deployed: compressed and kept, without traces and CloudFront.
    double asDeployed() {
        return total(new Way(1, readWhereKept(), of("bytes of a first page"), false));
    }

    /// One read in two seconds.
    private double readWhereKept() {
        return 1 / (2 * of("first pages a second of a hot thread"));
    }

    private double total(Way way) {
        return api(way)
                + lambda(way)
                + table(way)
                + logs(way)
                + transfer(way)
                + traces(way)
                + front(way);
    }

    private double api(Way way) {
        return way.reaching() * of("HTTP API, per million requests");
    }

    private double lambda(Way way) {
        double seconds =
                way.read() * of("GB-seconds of a first page from the table")
                        + (1 - way.read()) * of("GB-seconds of a first page that is kept");
        return way.reaching()
                * (of("Lambda, per million requests")
                        + MILLION * seconds * of("Lambda on arm64, per GB-second"));
    }

    private double table(Way way) {
        return way.reaching()
                * way.read()
                * of("read units of a thread's first page")
                * of("DynamoDB on demand, per million read units");
    }

    private double logs(Way way) {
        return way.reaching()
                * MILLION
                * of("bytes of log per request")
                / GIGA
                * of("CloudWatch Logs, per GB ingested and stored");
    }

    private double transfer(Way way) {
        String price =
                way.reaching() < 1 ? "CloudFront, per GB" : "data transfer to the internet, per GB";
        return MILLION * way.bytes() / GIGA * of(price);
    }

    private double traces(Way way) {
        return way.isTraced()
                ? way.reaching()
                        * of("share of additional traces")
                        * of("X-Ray, per million traces")
                : 0;
    }

    private double front(Way way) {
        return way.reaching() < 1
                ? of("CloudFront, per million requests")
                        + of("CloudFront Functions, per million requests")
                : 0;
    }

    private double of(String name) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("docs/operate.md has no number for: " + name);
        }
        return number;
    }

    private static String row(String what, List<Way> ways, ToDoubleFunction<Way> cost) {
        return ways.stream()
                .mapToDouble(cost)
                .mapToObj(usd -> String.format(Locale.ROOT, "%.2f", usd))
                .collect(Collectors.joining(" | ", "| " + what + " | ", " |"));
    }
}
