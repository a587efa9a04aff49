package guide.migrate.generators;

import guide.comments.sites.SiteId;
import guide.comments.sites.SiteSettings;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.settings.DynamoSites;
import guide.data.SeedTarget;
import guide.lambda.dynamodb.DynamoClients;
import guide.migrate.Commands;
import guide.migrate.MigrationReport;
import guide.migrate.Options;
import guide.migrate.Pace;
import guide.migrate.exports.ExportFile;
import guide.migrate.exports.TableLines;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// `make export-comments`: writes what the comments table keeps into a file, or what everybody can
/// read into a site.
public final class ExportComments {

    static final String[] NAMES = {"file", "site", "format", "origin", "rate"};

    private static final int USUAL_RATE = 200;

    private ExportComments() {}

    /// `ExportComments [--file=<file or folder>] [--format=jsonl|wxr|jekyll|hugo|eleventy|html]
    /// [--site=<id>] [--origin=<of the pages>] [--rate=<units a second>]`. The table is that of
    /// `COMMENTS_TABLE`, or of a local run.
    public static void main(String[] arguments) throws IOException {
        Commands.run(() -> run(arguments));
    }

    private static void run(String[] arguments) throws IOException {
        Options options = Options.of(arguments, NAMES);
        Map<String, String> environment = SeedTarget.environment(System.getenv(), "COMMENTS_TABLE");
        try (DynamoDbClient client = DynamoClients.from(environment)) {
            System.out.println(run(options, CommentsTable.from(environment, client)).text());
        }
    }

    /// The same out of a table that is at hand.
    static MigrationReport run(Options options, CommentsTable table) throws IOException {
        Pace pace = Pace.of(options.number("rate", USUAL_RATE));
        return export(options, new TableLines(table, pace));
    }

    private static MigrationReport export(Options options, TableLines lines) throws IOException {
        Optional<SiteId> site = options.text("site").map(SiteId::new);
        SiteExport pages = new SiteExport(lines, site);
        String format = options.text("format").orElse("jsonl");
        return switch (format) {
            case "jsonl" -> new ExportFile(lines).write(file(options, "comments.jsonl"), site);
            case "wxr" ->
                    pages.wxr(
                            file(options, "comments.xml"),
                            id -> origin(options, lines.table(), id));
            default -> pages.files(format, file(options, "."));
        };
    }

    private static Path file(Options options, String usual) {
        return Path.of(options.text("file").orElse(usual));
    }

    /// The one that was given, or the first that the site lists.
    private static String origin(Options options, CommentsTable table, SiteId site) {
        return options.text("origin")
                .or(
                        () ->
                                new DynamoSites(table, table.clock())
                                        .current().sites().stream()
                                                .filter(each -> each.id().equals(site.value()))
                                                .map(SiteSettings::origins)
                                                .flatMap(origins -> origins.stream())
                                                .filter(origin -> !origin.contains("*"))
                                                .findFirst())
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Set ORIGIN to where the pages of the site "
                                                + site
                                                + " are, such as https://blog.example.org."));
    }
}
