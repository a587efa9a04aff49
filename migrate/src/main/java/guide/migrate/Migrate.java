package guide.migrate;

import guide.comments.storage.CommentsTable;
import guide.data.SeedTarget;
import guide.lambda.dynamodb.DynamoClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// `make migrate`: runs every migration, one after the other, and prints what each did.
public final class Migrate {

    private static final int USUAL_RATE = 50;

    private Migrate() {}

    /// `Migrate [--apply] [--rate=<units a second>]`: looks only, without `--apply`. The table is
    /// that of `COMMENTS_TABLE`, or of a local run; with `CATALOGUE_TABLE` also that of the
    /// catalogue.
    public static void main(String[] arguments) {
        Map<String, String> environment = SeedTarget.environment(System.getenv(), "COMMENTS_TABLE");
        boolean apply = Arrays.asList(arguments).contains("--apply");
        try (DynamoDbClient client = DynamoClients.from(environment)) {
            CommentsTable table = CommentsTable.from(environment, client);
            String catalogue = environment.getOrDefault("CATALOGUE_TABLE", "");
            for (Migration each : all(table, catalogue, Pace.of(rate(arguments)))) {
                System.out.println(
                        each.name() + (apply ? ":" : " (nothing is written; APPLY=1 does it):"));
                System.out.println(each.run(apply).text());
            }
        }
    }

    /// In the order in which they came.
    static List<Migration> all(CommentsTable table, String catalogue, Pace pace) {
        List<Migration> all =
                new ArrayList<>(
                        List.of(
                                new LaterReplies(table, pace),
                                new Voters(table, pace),
                                new Reasons(table, pace, InstantSource.system()),
                                new RecentLists(table, pace),
                                new ListedContributions(table, pace),
                                new ListedThreadPlaces(table, pace),
                                new WaitingNumbers(table, pace),
                                new QueuePlaces(table, pace)));
        if (!catalogue.isEmpty()) {
            all.add(new CreditedNames(table.client(), catalogue, pace));
        }
        return all;
    }

    private static int rate(String[] arguments) {
        int rate =
                Arrays.stream(arguments)
                        .filter(each -> each.startsWith("--rate="))
                        .map(each -> Integer.parseInt(each.substring("--rate=".length())))
                        .findFirst()
                        .orElse(USUAL_RATE);
        if (rate < 1) {
            throw new IllegalArgumentException("The rate must be at least 1 unit a second.");
        }
        return rate;
    }
}
