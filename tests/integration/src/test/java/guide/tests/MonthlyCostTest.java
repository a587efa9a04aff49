package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Template;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The table of costs in `docs/operate.md` follows from the numbers above it, and those that are
/// measured are the ones that `docs/tables.md` has.
class MonthlyCostTest {

    private static final Pattern NUMBER =
            Pattern.compile("^\\| ([^|]+?) \\| ([0-9.]+) \\|", Pattern.MULTILINE);
    private static final String HEADER =
            "| USD per month, by page views | 10 thousand | 1 million | 100 million |\n|---|---|---|---|\n";

    private static final String OF_BLOGS =
            "| USD per month | a small blog | a busy one | a flooded one |\n|---|---|---|---|\n";
    private static final String OF_FUNCTIONS =
            "| function | at once | USD a month, if busy all the time | dearest request without a token | USD for a month of it |\n|---|---|---|---|---|\n";

    private final String document = read("docs/operate.md");
    private final Template template =
            Template.read(
                    ProjectRoot.root().resolve("template.yaml"), Map.of("SigningSecret", "secret"));

    @Test
    void theTableFollowsFromTheNumbersAboveIt() {
        String rows = String.join("\n", new MonthlyCost(numbers()).rows());

        assertThat(document).contains(HEADER + rows + "\n");
    }

    @Test
    void whatBlogsCostFollowsToo() {
        double apiRate = Double.parseDouble(template.nameOf("ApiRate"));
        String rows = String.join("\n", new MonthlyCost(numbers()).rowsOfBlogs(apiRate));

        assertThat(document).contains(OF_BLOGS + rows + "\n");
    }

    /// A new function has to have its row, and its routes theirs in `docs/worst-requests.md`.
    @Test
    void eachFunctionOfTheTemplateHasItsMost() {
        FunctionCosts costs =
                new FunctionCosts(
                        numbers(),
                        FunctionCosts.Dearest.in(read("docs/worst-requests.md")),
                        template,
                        read("template.yaml"));

        assertThat(costs.requests()).hasSizeGreaterThan(30);
        assertThat(costs.rows()).hasSize(template.functions().size());
        assertThat(document).contains(OF_FUNCTIONS + String.join("\n", costs.rows()) + "\n");
    }

    @Test
    void aMillionFirstPagesFollowFromThemToo() {
        FirstPagesCost cost = new FirstPagesCost(numbers());

        assertThat(document).contains(String.join("\n", cost.rows()) + "\n");
        assertThat(cost.asDeployed()).isLessThanOrEqualTo(2.10);
    }

    @Test
    void measuredCostsAreThoseInTheDocumentation() {
        assertThat(read("docs/tables.md"))
                .contains(
                        "| first page of 20 comments of 280 characters | one Query | "
                                + plain("read units of a thread's first page")
                                + " read |")
                .contains(
                        "| an unchanged thread (`If-None-Match` or `since`) | one GetItem | "
                                + plain("read units of an unchanged thread")
                                + " read |")
                .contains(
                        "for one of the catalogue the revision, at most once in two seconds | "
                                + plain("read units of a feed that its reader has")
                                + " read |")
                .contains(
                        "PutItem and UpdateItem in both lists | 1 read, "
                                + plain("write units of a publication, for feeds")
                                + " write |")
                .contains(
                        "| a decision to publish | a BatchGetItem whether it was reported; one"
                                + " transaction of seven items; of eight with a reason, as for every"
                                + " other decision | 2 read, "
                                + plain("write units of a decision")
                                + " write, ")
                .contains(
                        "| catalogue cache | first request of a function | Query of the revision and"
                                + " the packed catalogue behind it, eventually consistent: "
                                + plain("read units of a start")
                                + " units |");
    }

    @Test
    void theMetricsOfAlarmsAreThoseOfTheTemplate() {
        String template = read("template.yaml");
        long single = count(template, "      MetricName: (Faults|Latency|5xx|Errors)\n");
        long inExpressions = count(template, "ReturnData: false, MetricStat:");

        assertThat(single + inExpressions)
                .isEqualTo(numbers().getOrDefault("alarm metrics", 0.0).longValue());
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private String plain(String name) {
        double number = numbers().getOrDefault(name, -1.0);
        return number == Math.rint(number) ? Long.toString((long) number) : "" + number;
    }

    private Map<String, Double> numbers() {
        Map<String, Double> numbers = new HashMap<>();
        NUMBER.matcher(document)
                .results()
                .forEach(row -> numbers.put(row.group(1), Double.parseDouble(row.group(2))));
        return numbers;
    }

    private static String read(String file) {
        try {
            return Files.readString(ProjectRoot.root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
