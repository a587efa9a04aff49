package guide.migrate.backup;

import guide.data.SeedTarget;
import guide.lambda.dynamodb.DynamoClients;
import guide.migrate.Commands;
import guide.migrate.MigrationReport;
import guide.migrate.Options;
import guide.migrate.Pace;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// `make backup` and `make restore`.
public final class Backup {

    private static final int USUAL_RATE = 200;

    private Backup() {}

    /// `Backup --to=<folder or s3://bucket/prefix>` or `Backup --from=<the same>`, and
    /// `--rate=<units a second>`. The tables are `COMMENTS_TABLE` and `CATALOGUE_TABLE`, or those
    /// of a local run.
    public static void main(String[] arguments) throws IOException {
        Commands.run(() -> run(arguments));
    }

    private static void run(String[] arguments) throws IOException {
        Options options = Options.of(arguments, "to", "from", "rate");
        Map<String, String> environment = SeedTarget.environment(System.getenv(), "COMMENTS_TABLE");
        Pace pace = Pace.of(options.number("rate", USUAL_RATE));
        String named =
                options.text("to")
                        .or(() -> options.text("from"))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Set TO or FROM to a folder, or to"
                                                        + " s3://bucket/prefix."));
        try (DynamoDbClient client = DynamoClients.from(environment);
                BackupPlace place = BackupPlace.of(named, environment)) {
            if (options.has("to")) {
                new TableBackup(client, pace, place)
                        .run(tables(environment), Instant.now())
                        .tables()
                        .forEach(Backup::print);
            } else {
                restore(new TableRestore(client, pace, place), environment);
            }
        }
    }

    private static Map<String, String> tables(Map<String, String> environment) {
        Map<String, String> tables = new LinkedHashMap<>();
        for (String variable : new String[] {"COMMENTS_TABLE", "CATALOGUE_TABLE"}) {
            String name = environment.get(variable);
            if (name == null) {
                throw new IllegalArgumentException("Set " + variable + " too.");
            }
            tables.put(variable, name);
        }
        return tables;
    }

    private static void print(BackupManifest.BackedUpTable table) {
        System.out.printf(
                "  %d items of %s in %d files%n",
                table.parts().stream().mapToLong(BackupManifest.BackupPart::items).sum(),
                table.variable(),
                table.parts().size());
    }

    private static void restore(TableRestore restore, Map<String, String> environment)
            throws IOException {
        MigrationReport report = restore.run(tables(environment));
        System.out.println(report.text());
        if (report.count(TableRestore.UNEQUAL) > 0) {
            throw new IllegalStateException("What was restored is not equal to the backup.");
        }
    }
}
