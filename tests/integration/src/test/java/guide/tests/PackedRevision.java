package guide.tests;

import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.ItemReads;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Whether a service's packed catalogue is at the revision of its entries.
final class PackedRevision {

    private PackedRevision() {}

    static boolean isCurrent(Service service) {
        try (DynamoDbClient client = DynamoClients.from(service.environment())) {
            return revision(client, service, "revision")
                    == revision(client, service, "revision#packed");
        }
    }

    private static long revision(DynamoDbClient client, Service service, String sortKey) {
        return ItemReads.consistent(
                        client,
                        service.template().nameOf("CatalogueTable"),
                        Attributes.key("catalogue", sortKey))
                .map(item -> Attributes.number(item, "revision"))
                .orElseThrow();
    }
}
