package guide.local.publish;

import guide.data.Seed;
import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.local.gateway.Gateway;
import guide.local.gateway.GatewayOptions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A guide that runs on this machine while a static site is made of it: the functions behind the
/// local gateway, over tables in memory, which say in their pages that they are at the site's
/// address.
public final class PublishedGuide implements AutoCloseable {

    private final DynamoDbLocal tables;
    private final Gateway gateway;
    private final SiteAddress address;

    private PublishedGuide(DynamoDbLocal tables, Gateway gateway, SiteAddress address) {
        this.tables = tables;
        this.gateway = gateway;
        this.address = address;
    }

    /// Starts one.
    ///
    /// @param root the project's folder
    /// @param catalogue the folder of the catalogue's files
    /// @param address where the site will be
    public static PublishedGuide start(Path root, Path catalogue, SiteAddress address) {
        // Nothing is signed: nobody writes to it.
        String secret = UUID.randomUUID().toString();
        Template template =
                Template.read(
                        root.resolve("template.yaml"),
                        Map.of("SigningSecret", secret, "BasePath", address.path()));
        DynamoDbLocal tables = DynamoDbLocal.inMemory();
        try (DynamoDbClient client = tables.client()) {
            Tables.create(template, client);
            Seed.run(catalogue, client, template.nameOf("CatalogueTable"));
        }
        Map<String, String> environment = new HashMap<>(tables.environment());
        environment.put("PUBLIC_ORIGIN", address.origin());
        GatewayOptions below = GatewayOptions.STANDARD.below(address.path());
        Gateway gateway = Gateway.start(template, environment, 0, below, PublishedGuide::drop);
        return new PublishedGuide(tables, gateway, address);
    }

    /// The functions say of each request what it took; a walk through all pages has no use for it.
    private static void drop(@SuppressWarnings("unused") String line) {}

    public ServedSite site() {
        return new ServedSite(gateway.address(), address);
    }

    @Override
    public void close() {
        gateway.close();
        tables.close();
    }
}
