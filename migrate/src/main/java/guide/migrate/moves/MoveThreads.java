package guide.migrate.moves;

import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.data.SeedTarget;
import guide.lambda.dynamodb.DynamoClients;
import guide.migrate.Commands;
import guide.migrate.Options;
import guide.migrate.Pace;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// `make move-threads`: gives threads other addresses.
public final class MoveThreads {

    private static final int USUAL_RATE = 200;

    private MoveThreads() {}

    /// `MoveThreads --rules=<file> [--site=<id>] [--apply] [--rate=<units a second>]`: says only
    /// what would be done, without `--apply`. The table is that of `COMMENTS_TABLE`, or of a local
    /// run.
    public static void main(String[] arguments) throws IOException {
        Commands.run(() -> run(arguments));
    }

    private static void run(String[] arguments) throws IOException {
        Options options = Options.of(arguments, "rules", "site", "apply", "rate");
        MoveRules rules =
                MoveRules.read(
                        Path.of(
                                options.text("rules")
                                        .orElseThrow(
                                                () ->
                                                        new IllegalArgumentException(
                                                                "Set RULES to a file of rules."))),
                        options.text("site").map(SiteId::new));
        Map<String, String> environment = SeedTarget.environment(System.getenv(), "COMMENTS_TABLE");
        boolean apply = options.has("apply");
        try (DynamoDbClient client = DynamoClients.from(environment)) {
            ThreadMoves moves =
                    new ThreadMoves(
                            CommentsTable.from(environment, client),
                            Pace.of(options.number("rate", USUAL_RATE)),
                            System.out::println);
            System.out.println(moves.run(rules, apply).text());
            if (!apply) {
                System.out.println("nothing is written; APPLY=1 does it");
            }
        }
    }
}
