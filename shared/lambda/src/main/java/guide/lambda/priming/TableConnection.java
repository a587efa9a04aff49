package guide.lambda.priming;

import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.dynamodb.RenewableHttpClient;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Map;

/// A function's way to its real tables, as far as priming uses it.
final class TableConnection implements Connection {

    private final DynamoDbClient client;
    private final RenewableHttpClient http;
    private final String table;

    TableConnection(
            DynamoDbClient client, RenewableHttpClient http, Map<String, String> environment) {
        this.client = client;
        this.http = http;
        String catalogue = environment.getOrDefault("CATALOGUE_TABLE", "");
        table = environment.getOrDefault("COMMENTS_TABLE", catalogue);
    }

    /// Creates the client of a function from its environment.
    static TableConnection of(Map<String, String> environment) {
        RenewableHttpClient http = new RenewableHttpClient(DynamoClients::http);
        return new TableConnection(DynamoClients.with(environment, http), http, environment);
    }

    DynamoDbClient client() {
        return client;
    }

    /// Reads an item that does not exist, for half a unit: functions that read nothing without a
    /// secret have no other way to reach the table.
    @Override
    public void open() {
        ItemReads.recent(client, table, Attributes.key("priming", "priming"));
    }

    @Override
    public void drop() {
        http.renew();
    }
}
