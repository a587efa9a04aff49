package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.Environment;
import guide.lambda.json.Json;
import guide.local.dynamodb.StreamMapping;
import guide.local.dynamodb.StreamSource;
import guide.notifications.NotifyHandler;
import guide.notifications.delivery.Channel;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The stream of a service's comments table, of which `NotifyFunction` is told when a test says so.
final class FollowedStream {

    private static final String TABLE = "CommentsTable";

    private final Service service;
    private final NotifyHandler function;
    private final List<String> givenUp = new ArrayList<>();
    private final StreamMapping mapping;

    /// @param channels by which it tells
    FollowedStream(Service service, Channel... channels) {
        this.service = service;
        function =
                Listener.function(
                        service.template(),
                        service.environment(),
                        InstantSource.system(),
                        channels);
        mapping = mapping();
    }

    /// Tells what was written since the last time.
    synchronized void follow() {
        follow(mapping);
    }

    /// Tells everything from the beginning, also what was told already.
    synchronized void followAgain() {
        follow(mapping());
    }

    private void follow(StreamMapping from) {
        while (from.poll() > 0) {}
        assertThat(givenUp).isEmpty();
    }

    /// A record that cannot be handled is set aside, and the function logs why.
    private void noteFault(String line) {
        if (Json.readOwn(line, JsonNode.class).path("setAside").asInt() > 0) {
            givenUp.add(line);
        }
    }

    private StreamMapping mapping() {
        StreamSource source =
                service.template().streamSources().stream()
                        .filter(each -> each.table().equals(TABLE))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> environment = service.environment();
        String table = service.template().nameOf(TABLE);
        try (DynamoDbClient client = DynamoClients.from(environment)) {
            return new StreamMapping(
                    streams(environment),
                    client.describeTable(of -> of.tableName(table)).table().latestStreamArn(),
                    source,
                    event -> Listener.call(function, event, this::noteFault),
                    givenUp::add);
        }
    }

    private static DynamoDbStreamsClient streams(Map<String, String> environment) {
        return DynamoDbStreamsClient.builder()
                .endpointOverride(
                        URI.create(Environment.required(environment, "DYNAMODB_ENDPOINT")))
                .region(Region.of(Environment.required(environment, "AWS_REGION")))
                .credentialsProvider(DynamoClients.credentials(environment))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
