package guide.bench.imports;

import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Measures `make import`: a generated export of WordPress, once as a whole, and once killed in the
/// middle and run again; in the heap that the Makefile gives it. Writes a page of Markdown.
final class MeasureImport {

    private static final String APPLY = "--apply";
    private static final Duration LIMIT_TIME = Duration.ofSeconds(20);
    private static final Pattern WRITTEN = Pattern.compile("([0-9,]+) comments written");

    private final List<String> lines = new ArrayList<>();
    private final Path results;
    private final Path folder;
    private final int comments;
    private final GeneratedExport export;

    private MeasureImport(Path results, Path folder, int comments) {
        this.results = results;
        this.folder = folder;
        this.comments = comments;
        export = new GeneratedExport(comments, GeneratedExport.USUAL_WORDS);
    }

    /// `MeasureImport <results.md> [<comments, 1000000 unless given>]`: ends with 1 where the
    /// import that was killed and run again has left another table.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int comments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path folder = Files.createTempDirectory("measure-import");
        boolean isEqual = new MeasureImport(Path.of(arguments[0]), folder, comments).run();
        System.exit(isEqual ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        Path file = folder.resolve("export.xml");
        export.write(file);
        line("# Bringing comments along");
        line("");
        line(
                "`make bench-import` wrote this on %s: %s, %d processors."
                        .formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                Runtime.version(),
                                Runtime.getRuntime().availableProcessors()));
        line(
                String.format(
                        Locale.ROOT,
                        "%,d comments on %,d pages, generated as WXR: %,d MB. Heap at most %s; DynamoDB Local"
                                + " in memory, on the same machine.",
                        comments,
                        export.paths().size(),
                        Files.size(file) >> 20,
                        CommandProcess.HEAP));
        line("");
        line("| | seconds | comments a second | peak heap | all memory of the process |");
        line("|---|---|---|---|---|");
        TableDigest whole = whole(file);
        TableDigest resumed = resumed(file);
        line("");
        line(
                String.format(
                        Locale.ROOT,
                        "The threads and their authors then have %,d items, %,d of them comments where"
                                + " readers see them. After the killed import and the next one they"
                                + " have %s.",
                        whole.items(),
                        whole.contributions(),
                        whole.equals(resumed)
                                ? "the same items, all equal"
                                : "OTHER ITEMS: " + resumed));
        return whole.equals(resumed);
    }

    private TableDigest whole(Path file) throws IOException, InterruptedException {
        try (DynamoDbLocal server = DynamoDbLocal.inMemory();
                DynamoDbClient client = server.client()) {
            String table = table(client);
            row(
                    "the table's own limit: the same writes, and nothing else",
                    LIMIT_TIME,
                    TableLimit.of(client, table, LIMIT_TIME),
                    "|");
        }
        try (DynamoDbLocal server = DynamoDbLocal.inMemory();
                DynamoDbClient client = server.client()) {
            String table = table(client);
            CommandProcess process = process(server, table);
            row("the import as a whole", process.imported(file, APPLY), comments);
            row("again: nothing is new", process.imported(file, APPLY), comments);
            return TableDigest.of(client, table, export.paths());
        }
    }

    private TableDigest resumed(Path file) throws IOException, InterruptedException {
        try (DynamoDbLocal server = DynamoDbLocal.inMemory();
                DynamoDbClient client = server.client()) {
            String table = table(client);
            CommandProcess process = process(server, table);
            Predicate<String> half = printed -> written(printed) > comments / 2;
            CommandProcess.Run killed = process.imported(file, half, APPLY);
            row("killed (kill -9) behind the middle", killed, written(killed.printed()));
            row("run again to the end", process.imported(file, APPLY), comments);
            return TableDigest.of(client, table, export.paths());
        }
    }

    private static String table(DynamoDbClient client) {
        Template template = Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of());
        Tables.create(template, client);
        return template.nameOf("CommentsTable");
    }

    private CommandProcess process(DynamoDbLocal server, String table) {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("COMMENTS_TABLE", table);
        return new CommandProcess(environment, folder);
    }

    /// The last number that the progress has named.
    private static long written(String printed) {
        Matcher line = WRITTEN.matcher(printed);
        long last = 0;
        while (line.find()) {
            last = Long.parseLong(line.group(1).replace(",", ""));
        }
        return last;
    }

    private void row(String what, CommandProcess.Run run, long count) throws IOException {
        row(what, run.time(), count / run.seconds(), run.memory());
    }

    private void row(String what, Duration time, double rate, String memory) throws IOException {
        line(
                String.format(
                        Locale.ROOT,
                        "| %s | %,.0f | %,.0f | %s |",
                        what,
                        time.toMillis() / 1000.0,
                        rate,
                        memory));
    }

    /// Written at once: what was measured stays where a later part fails.
    private void line(String text) throws IOException {
        lines.add(text);
        Files.write(results, lines);
        System.out.println(text);
    }
}
