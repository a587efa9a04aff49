package guide.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Calculates the cost of a month in USD from the prices and assumptions in `docs/operate.md`.
record MonthlyCost(Map<String, Double> numbers) {

    /// @param views of pages, in the month
    /// @param reaching the share of the requests that reach the API
    private record Month(double views, double reaching) {}

    private static final List<Double> VIEWS = List.of(1e4, 1e6, 1e8);
    private static final double SECONDS_OF_A_MONTH = 365.0 / 12 * 24 * 3_600;
    private static final double MILLION = 1e6;
    static final double GIGA = 1e9;

    /// Returns the rows of the document's table by page views.
    List<String> rows() {
        return rows(VIEWS);
    }

    /// Returns the rows for a small blog, a busy one, and one whose pages are read all month as
    /// fast as the API lets them.
    ///
    /// @param apiRate requests a second
    List<String> rowsOfBlogs(double apiRate) {
        return rows(
                List.of(
                        of("page views a month of a small blog"),
                        of("page views a month of a busy blog"),
                        apiRate
                                * SECONDS_OF_A_MONTH
                                / (of("requests per page view")
                                        + of("requests to the elements per page view"))));
    }

    private List<String> rows(List<Double> views) {
        List<String> rows = new ArrayList<>();
        rows.add(row(views, "HTTP API", 1, this::api));
        rows.add(row(views, "Lambda", 1, this::lambda));
        rows.add(row(views, "tables", 1, this::tables));
        rows.add(row(views, "logs", 1, this::logs));
        rows.add(row(views, "data transfer", 1, this::out));
        rows.add(row(views, "traces, with `Tracing=Active`", 1, this::traces));
        rows.add(row(views, "alarms, metrics, dashboard, secret", 1, _ -> watching()));
        rows.add(row(views, "**total**", 1, month -> work(month) + out(month)));
        rows.add(
                row(
                        views,
                        "**total with `Tracing=Active`**",
                        1,
                        month -> work(month) + out(month) + traces(month)));
        rows.add(
                row(
                        views,
                        "**total with CloudFront**",
                        1 - of("share served from CloudFront's cache"),
                        month -> work(month) + front(month)));
        return rows;
    }

    private double work(Month month) {
        return api(month) + lambda(month) + tables(month) + logs(month) + watching();
    }

    private double asked(Month month) {
        return month.views() * of("requests per page view");
    }

    /// Nobody but the API can say that the elements are still the same.
    private double requests(Month month) {
        return asked(month) * month.reaching() + elements(month);
    }

    private double elements(Month month) {
        return month.views() * of("requests to the elements per page view");
    }

    private double starts(Month month) {
        return requests(month) / of("requests per start");
    }

    private double api(Month month) {
        return requests(month) / MILLION * of("HTTP API, per million requests");
    }

    private double lambda(Month month) {
        double seconds =
                requests(month) * of("GB-seconds of a request")
                        + starts(month) * of("GB-seconds of a start");
        return requests(month) / MILLION * of("Lambda, per million requests")
                + seconds * of("Lambda on arm64, per GB-second");
    }

    private double tables(Month month) {
        double had = of("share of threads that the reader already has");
        double thread =
                (1 - had) * of("read units of a thread's first page")
                        + had * of("read units of an unchanged thread");
        double posts = month.views() / of("page views per post");
        double read =
                month.views()
                                * month.reaching()
                                * (thread + of("read units of a request to the guide"))
                        + starts(month) * of("read units of a start")
                        + posts * of("read units of a post with spam checks");
        double written =
                posts
                        * (of("write units of a post with spam checks")
                                + of("write units of a decision"));
        return read / MILLION * of("DynamoDB on demand, per million read units")
                + written / MILLION * of("DynamoDB on demand, per million write units")
                + of("GB in the tables")
                        * of("DynamoDB storage with point-in-time recovery, per GB and month");
    }

    private double logs(Month month) {
        return requests(month)
                * of("bytes of log per request")
                / GIGA
                * of("CloudWatch Logs, per GB ingested and stored");
    }

    private double traces(Month month) {
        double sampled =
                of("traces per month before sampling")
                        + of("share of additional traces") * requests(month);
        return Math.min(requests(month), sampled) / MILLION * of("X-Ray, per million traces");
    }

    private double gigabytes(Month month) {
        return (asked(month) * of("bytes of a response")
                        + month.views() * of("bytes of the elements per page view"))
                / GIGA;
    }

    private double out(Month month) {
        return gigabytes(month) * of("data transfer to the internet, per GB");
    }

    private double front(Month month) {
        return (asked(month) + elements(month))
                        / MILLION
                        * (of("CloudFront, per million requests")
                                + of("CloudFront Functions, per million requests")
                                + of("WAF, per million requests"))
                + gigabytes(month) * of("CloudFront, per GB")
                + of("WAF, per web ACL with one rule and month");
    }

    private double watching() {
        return of("Secrets Manager, per secret and month")
                + of("custom metrics") * of("CloudWatch, per metric and month")
                + of("alarm metrics") * of("CloudWatch, per alarm metric and month")
                + of("CloudWatch, per dashboard and month");
    }

    private double of(String name) {
        return of(numbers, name);
    }

    /// @throws IllegalStateException naming what the document lacks
    static double of(Map<String, Double> numbers, String name) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("docs/operate.md has no number for: " + name);
        }
        return number;
    }

    private static String row(
            List<Double> views, String what, double reaching, ToDoubleFunction<Month> cost) {
        return views.stream()
                .map(each -> cost.applyAsDouble(new Month(each, reaching)))
                .map(usd -> String.format(Locale.ROOT, "%.2f", usd))
                .collect(Collectors.joining(" | ", "| " + what + " | ", " |"));
    }
}
