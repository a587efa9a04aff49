package guide.data;

import guide.catalogue.store.CatalogueTable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.file.Path;
import java.util.List;

/// Exports the table to the catalogue's files.
public final class Export {

    private Export() {}

    /// `Export <folder>`: exports the table of [SeedTarget]; prints which files changed.
    public static void main(String[] arguments) {
        SeedTarget target = SeedTarget.from(System.getenv());
        try (DynamoDbClient client = target.client()) {
            CatalogueTable table = new CatalogueTable(client, target.table());
            List<Path> changed = CatalogueFiles.write(Path.of(arguments[0]), table.load());
            System.out.println(
                    changed.isEmpty() ? "Exported: no file has changed" : "Exported: " + changed);
        }
    }
}
