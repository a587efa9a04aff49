package guide.bench.imports;

import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures what `make import` says of files of 2 GB without `APPLY=1`, and an export of a table
/// and its import, all in the heap that the Makefile gives imports. Adds to a page of Markdown.
final class MeasureLargeFiles {

    private static final int WORDS = 420;
    private static final int EXPORTED = 40_000;

    private final Path results;
    private final Path folder;

    private MeasureLargeFiles(Path results, Path folder) {
        this.results = results;
        this.folder = folder;
    }

    /// `MeasureLargeFiles <results.md> [<comments in a file, 1000000 unless given>]`: ends with 1
    /// where an export is not the same again.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int comments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path folder = Files.createTempDirectory("measure-files");
        MeasureLargeFiles measured = new MeasureLargeFiles(Path.of(arguments[0]), folder);
        measured.line("");
        measured.line("## Large files, and exports");
        measured.line("");
        measured.line("| | MB | seconds | MB a second | peak heap | all memory of the process |");
        measured.line("|---|---|---|---|---|---|");
        measured.files(new GeneratedExport(comments, WORDS));
        System.exit(measured.exportIsTheSameAgain() ? 0 : 1);
    }

    private void files(GeneratedExport export) throws IOException, InterruptedException {
        try (DynamoDbLocal server = DynamoDbLocal.inMemory()) {
            CommandProcess process = process(server);
            Path xml = folder.resolve("export.xml");
            export.write(xml);
            row("a dry run of WXR", xml, process.imported(xml));
            Files.delete(xml);
            Path lines = folder.resolve("export.jsonl");
            export.writeLines(lines);
            row("a dry run of JSON Lines", lines, process.imported(lines));
            Files.delete(lines);
        }
    }

    private boolean exportIsTheSameAgain() throws IOException, InterruptedException {
        Path xml = folder.resolve("small.xml");
        new GeneratedExport(EXPORTED, GeneratedExport.USUAL_WORDS).write(xml);
        Path export = folder.resolve("comments.jsonl");
        Path again = folder.resolve("again.jsonl");
        try (DynamoDbLocal server = DynamoDbLocal.inMemory()) {
            CommandProcess process = process(server);
            process.imported(xml, "--apply");
            CommandProcess.Run run = process.exported(export);
            row("an export of %,d comments".formatted(EXPORTED), export, run);
        }
        try (DynamoDbLocal server = DynamoDbLocal.inMemory()) {
            CommandProcess process = process(server);
            row("its import into an empty table", export, process.imported(export, "--apply"));
            process.exported(again);
        }
        boolean same = Files.mismatch(export, again) < 0;
        line("");
        line("An export of that table has " + (same ? "the same bytes." : "OTHER BYTES."));
        return same;
    }

    private CommandProcess process(DynamoDbLocal server) {
        Template template = Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of());
        try (DynamoDbClient client = server.client()) {
            Tables.create(template, client);
        }
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("COMMENTS_TABLE", template.nameOf("CommentsTable"));
        return new CommandProcess(environment, folder);
    }

    private void row(String what, Path file, CommandProcess.Run run) throws IOException {
        long megabytes = Files.size(file) >> 20;
        line(
                String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,.0f | %,.1f | %s |",
                        what,
                        megabytes,
                        run.seconds(),
                        megabytes / run.seconds(),
                        run.memory()));
    }

    private void line(String text) throws IOException {
        Files.write(results, List.of(text), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(text);
    }
}
