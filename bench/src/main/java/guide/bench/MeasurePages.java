package guide.bench;

import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures pages of the site beside the JSON of the same data, one right after the other, so that
/// other load on the machine affects both alike, and writes a table with the ratios.
public final class MeasurePages {

    private static final Path HERE = ProjectRoot.root();

    /// @param json the path of the same data
    private record PageAndJson(String page, String json) {}

    private static final List<PageAndJson> PAIRS =
            List.of(
                    new PageAndJson("/", "/v1/catalogue"),
                    new PageAndJson("/frameworks/django/", "/v1/frameworks/django"),
                    new PageAndJson("/compare/django-vs-flask/", "/v1/comparisons/django-vs-flask"),
                    new PageAndJson(
                            "/pick/?must=orm&want=websockets@3",
                            "/v1/picks?must=orm&want=websockets@3"));

    private MeasurePages() {}

    /// `MeasurePages <file>`: writes the table to `file`.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(introduction());
        for (PageAndJson pair : PAIRS) {
            lines.add(row(pair, "kept", ""));
            lines.add(row(pair, "made anew", WarmPages.ANEW));
        }
        Path file = Path.of(arguments[0]);
        Files.write(file, lines);
        System.out.println("Written to " + file);
    }

    private static List<String> introduction() {
        return List.of(
                "# Pages beside the JSON of the same data, without the database",
                "",
                "`make bench` wrote this on "
                        + LocalDate.now(ZoneOffset.UTC)
                        + ": requests of a browser to warm handlers, compressed; JMH, sampled, "
                        + System.getProperty("java.vm.version")
                        + ", "
                        + Runtime.getRuntime().availableProcessors()
                        + " processors. The machine is shared: only the ratios are comparable. A response is"
                        + " made once for a revision and a day, and kept then.",
                "",
                "| page | JSON | | page, median µs | 99th percentile µs | JSON, median µs |"
                        + " 99th percentile µs | page ÷ JSON, median |",
                "|---|---|---|---|---|---|---|---|");
    }

    private static String row(PageAndJson pair, String what, String prefix)
            throws IOException, InterruptedException {
        WarmRun page = WarmRun.in(HERE, WarmPages.class, prefix + pair.page());
        WarmRun json = WarmRun.in(HERE, WarmPages.class, prefix + pair.json());
        return String.format(
                Locale.ROOT,
                "| `%s` | `%s` | %s | %.0f | %.0f | %.0f | %.0f | %.2f |",
                pair.page(),
                pair.json(),
                what,
                page.median(),
                page.percentile99(),
                json.median(),
                json.percentile99(),
                page.median() / json.median());
    }
}
