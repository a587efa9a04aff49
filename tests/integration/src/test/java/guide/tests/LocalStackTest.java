package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;

import guide.data.Seed;
import guide.json.Json;
import guide.local.Gateway;
import guide.local.dynamodb.Project;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.spam.Settings;
import guide.spam.SettingsTable;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The functions against another maker's DynamoDB: LocalStack in a container.
///
/// Without Docker, or without the image, it is skipped; `LOCALSTACK_REQUIRED=true` makes that a
/// failure.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalStackTest {

    private static final DockerImageName IMAGE =
            DockerImageName.parse("localstack/localstack:4.14.0");

    private @Nullable LocalStackContainer container;
    private final Template template =
            Template.read(
                    Project.root().resolve("template.yaml"),
                    Map.of("SigningSecret", "0123456789abcdef0123456789abcdef"));

    @BeforeAll
    void start() throws InterruptedException {
        boolean required = "true".equals(System.getenv("LOCALSTACK_REQUIRED"));
        assumeTrue(required || hasImage(), "no Docker with " + IMAGE + ": docker pull it");
        container = new LocalStackContainer(IMAGE).withServices("dynamodb");
        container.start();
    }

    @AfterAll
    void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Test
    void aPostedCommentIsListedAndTheCatalogueIsRead() throws Exception {
        try (DynamoDbClient client = client()) {
            Tables.create(template, client);
            Seed.run(
                    Project.root().resolve("data/catalogue"),
                    client,
                    template.nameOf("CatalogueTable"));
            publishEverything(client);
        }
        try (Gateway gateway = Gateway.start(template, environment(), 0, _ -> {})) {
            JsonNode posted =
                    send(
                            request(gateway, "/v1/comments")
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "{\"thread\":\"framework:django\",\"body\":\"Hello\","
                                                            + "\"author\":{\"name\":\"Ada\"}}")));
            JsonNode listed = send(request(gateway, "/v1/comments?thread=framework:django"));
            JsonNode compared = send(request(gateway, "/v1/comparisons/django-vs-flask"));

            assertThat(listed.path("items").get(0).path("id")).isEqualTo(posted.path("id"));
            assertThat(compared.path("rows").size()).isGreaterThan(40);
        }
    }

    /// What is posted is to be listed: nothing holds it.
    private void publishEverything(DynamoDbClient client) {
        Settings open =
                new Settings(0, 0, new Settings.Layers(false, 0, false, false, false), List.of());
        SettingsTable settings =
                new SettingsTable(client, template.nameOf("CommentsTable"), InstantSource.system());
        client.transactWriteItems(write -> write.transactItems(settings.replace(0, open)));
    }

    private static HttpRequest.Builder request(Gateway gateway, String path) {
        return HttpRequest.newBuilder(gateway.address().resolve(path));
    }

    private static JsonNode send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        String body =
                HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
        return Json.readOwn(body, JsonNode.class);
    }

    /// Asks the engine itself: the container library would first try to fetch what is not there.
    private static boolean hasImage() throws InterruptedException {
        try {
            return new ProcessBuilder("docker", "image", "inspect", IMAGE.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private LocalStackContainer running() {
        return Objects.requireNonNull(container);
    }

    private DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint())
                .region(Region.of(running().getRegion()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        running().getAccessKey(), running().getSecretKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private URI endpoint() {
        return running().getEndpoint();
    }

    private Map<String, String> environment() {
        return Map.of(
                "DYNAMODB_ENDPOINT",
                endpoint().toString(),
                "AWS_REGION",
                running().getRegion(),
                "AWS_ACCESS_KEY_ID",
                running().getAccessKey(),
                "AWS_SECRET_ACCESS_KEY",
                running().getSecretKey());
    }
}
