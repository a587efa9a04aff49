package guide.migrate.imports;

import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.data.SeedTarget;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.problem.ServiceUnavailableException;
import guide.migrate.Commands;
import guide.migrate.MigrationReport;
import guide.migrate.Options;
import guide.migrate.Pace;
import guide.migrate.exports.OwnExportReader;
import guide.migrate.imports.source.SourceFile;
import guide.migrate.imports.source.UnreadableFileException;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.BufferedInputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// `make import`: brings in the comments of another system; `docs/import.md` tells how.
public final class ImportComments {

    /// In write units a second; a new table on demand takes some 4 000.
    private static final int USUAL_RATE = 1000;

    private static final String[] NAMES = {
        "file", "from", "site", "redirects", "rate", "report", "work", "apply"
    };

    private static final Path FOLDER = Path.of("target", "import");

    private ImportComments() {}

    /// `ImportComments --file=… [--from=…] [--site=…] [--redirects=…] [--rate=…] [--report=…]
    /// [--work=…] [--apply]`: looks only, without `--apply`. The table is that of `COMMENTS_TABLE`,
    /// or of a local run. Ends with 1 where the file cannot be read to its end or the table does
    /// not answer, and with 2 where it was told something else.
    public static void main(String[] arguments) throws IOException {
        Commands.run(() -> bringIn(arguments));
    }

    private static void bringIn(String[] arguments) {
        Map<String, String> environment = SeedTarget.environment(System.getenv(), "COMMENTS_TABLE");
        try (DynamoDbClient client = DynamoClients.from(environment)) {
            CommentsTable table = CommentsTable.from(environment, client);
            boolean isTerminal =
                    Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
            System.exit(run(arguments, table, System.out, isTerminal));
        }
    }

    /// The same into a table that is at hand.
    ///
    /// @return what the program ends with
    public static int run(
            String[] arguments, CommentsTable table, PrintStream out, boolean isTerminal) {
        try {
            Options given = Options.of(arguments, NAMES);
            ImportOptions options = options(given);
            Pace pace = Pace.of(given.number("rate", USUAL_RATE));
            return isOwn(options)
                    ? readBack(options, new OwnExportReader(table, pace), out)
                    : bringIn(options, table, pace, out, isTerminal);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        } catch (UnreadableFileException e) {
            out.println(e.getMessage());
        } catch (ServiceUnavailableException e) {
            out.println("The table does not answer. Run it again to go on: " + e.getMessage());
        } catch (IOException e) {
            out.println("The file cannot be read: " + e.getMessage());
        }
        return 1;
    }

    /// An export of this project has everything, and goes back as it is.
    private static boolean isOwn(ImportOptions options) throws IOException {
        return options.format().isEmpty()
                && OwnExportReader.isOwn(SourceFile.of(options.file()).sample().firstLine());
    }

    private static int readBack(ImportOptions options, OwnExportReader reader, PrintStream out)
            throws IOException {
        if (options.site().isPresent() || options.redirects().isPresent()) {
            throw new IllegalArgumentException(
                    "An export of this guide goes back as it is: a site's own is made with `make"
                            + " export-comments SITE=…`, and threads move with `make"
                            + " move-threads`.");
        }
        try (InputStream in =
                new BufferedInputStream(SourceFile.of(options.file()).bytes(), 1 << 16)) {
            out.println(
                    "An export of this guide's comments"
                            + (options.apply() ? ":" : " (nothing is written; APPLY=1 does it):"));
            MigrationReport report = reader.run(in, options.apply());
            out.println(report.text());
            return OwnExportReader.isWhole(report) ? 0 : 1;
        }
    }

    private static int bringIn(
            ImportOptions options,
            CommentsTable table,
            Pace pace,
            PrintStream out,
            boolean isTerminal)
            throws IOException {
        InstantSource clock = InstantSource.system();
        ImportTotals totals = new ImportRun(options, table, pace, clock, out, isTerminal).run();
        return totals.truncated().isEmpty() ? 0 : 1;
    }

    private static ImportOptions options(Options given) {
        Path file =
                given.text("file")
                        .map(Path::of)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Which file? FILE=comments.xml"));
        Path report = FOLDER.resolve(file.getFileName() + ".report.md");
        return new ImportOptions(
                file,
                given.text("from").orElse(""),
                given.text("site").map(ImportComments::site),
                given.text("redirects").map(Path::of),
                given.has("apply"),
                given.text("report").map(Path::of).orElse(report),
                given.text("work").map(Path::of).orElse(FOLDER));
    }

    private static SiteId site(String id) {
        if (!SiteId.isId(id)) {
            throw new IllegalArgumentException("The site " + SiteId.RULE + ".");
        }
        return new SiteId(id);
    }
}
