package guide.migrate.exports;

import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.data.SeedTarget;
import guide.lambda.dynamodb.DynamoClients;
import guide.migrate.Options;
import guide.migrate.Pace;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// `make export-comments`: writes what the comments table keeps into a file.
public final class ExportComments {

    private static final int USUAL_RATE = 200;

    private ExportComments() {}

    /// `ExportComments [--file=<file>] [--site=<id>] [--rate=<units a second>]`. The table is that
    /// of `COMMENTS_TABLE`, or of a local run.
    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments, "file", "site", "format", "rate");
        Map<String, String> environment = SeedTarget.environment(System.getenv(), "COMMENTS_TABLE");
        Optional<SiteId> site = options.text("site").map(SiteId::new);
        Path file = Path.of(options.text("file").orElse("comments.jsonl"));
        try (DynamoDbClient client = DynamoClients.from(environment)) {
            TableLines lines =
                    new TableLines(
                            CommentsTable.from(environment, client),
                            Pace.of(options.number("rate", USUAL_RATE)));
            System.out.println(new ExportFile(lines).write(file, site).text());
            System.out.println("written to " + file);
        }
    }
}
