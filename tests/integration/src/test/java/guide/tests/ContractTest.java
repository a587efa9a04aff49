package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.local.dynamodb.FunctionSpec.RouteSpec;
import guide.local.dynamodb.ProjectRoot;
import guide.tests.Contract.Operation;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The contract, the template and the code agree.
@Tag("tables")
class ContractTest {

    private static final Contract CONTRACT = Contract.PUBLISHED;
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /// Routes for all other paths, or for all methods.
    private static final String CATCH_ALL = "/{proxy+}";

    private final Service service = Service.RUNNING;

    static List<Operation> operations() {
        return CONTRACT.operations();
    }

    @Test
    void theDocumentIsOpenApi() {
        SwaggerParseResult read =
                new OpenAPIV3Parser()
                        .readLocation(
                                ProjectRoot.root().resolve("api/openapi.yaml").toString(),
                                List.of(),
                                new ParseOptions());

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void theTemplateRoutesThePathsOfTheContractAndNoOther() {
        Set<String> routed =
                routes().stream()
                        .map(RouteSpec::path)
                        .filter(path -> !path.endsWith(CATCH_ALL))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> promised =
                operations().stream()
                        .map(ContractTest::routed)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routed).isEqualTo(promised);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theTemplateRoutesEveryOperation(Operation operation) {
        assertThat(routes())
                .anyMatch(
                        route ->
                                route.path().equals(routed(operation))
                                        && (route.method().equals("ANY")
                                                || route.method().equals(operation.method())));
    }

    /// Author secrets and edit tokens are checked by the function, not by the authorizer.
    @ParameterizedTest
    @MethodSource("operations")
    void theAuthorizerGuardsWhatTakesATokenOfTheIssuerAndNothingElse(Operation operation) {
        JsonNode security = CONTRACT.definition(operation).path("security");
        boolean takesToken =
                Stream.of("moderator", "openid", "owner")
                        .anyMatch(scheme -> !security.findValues(scheme).isEmpty());
        boolean guarded =
                routes().stream()
                        .filter(route -> route.path().equals(routed(operation)))
                        .filter(route -> route.method().equals(operation.method()))
                        .anyMatch(RouteSpec::guarded);

        assertThat(guarded).isEqualTo(takesToken);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theCodeServesTheMethodsOfTheContractAndNoOther(Operation operation) {
        // Before the authorizer nobody hears that a method is not there; behind it, an unknown
        // contribution or webhook is not either.
        String token =
                operation.path().endsWith("/{id}") || operation.path().contains("webhooks/{id}")
                        ? ""
                        : Moderator.bearer(
                                service, Map.of("groups", List.of("moderators", "owners")));
        Set<String> served = new TreeSet<>();
        for (String method : METHODS) {
            int status =
                    service.send(
                                    service.request(existing(operation), "Authorization", token)
                                            .method(method, BodyPublishers.noBody()))
                            .status();
            assertThat(status).isNotEqualTo(404);
            if (status != 405) {
                served.add(method);
            }
        }

        assertThat(served).isEqualTo(promisedMethods(operation.path()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyResponseHasAnExampleOfItsSchema(Operation operation) {
        List<JsonNode> contents = new ArrayList<>();
        JsonNode definition = CONTRACT.definition(operation);
        definition
                .path("responses")
                .forEach(
                        answer -> CONTRACT.resolved(answer).path("content").forEach(contents::add));
        definition.path("requestBody").path("content").forEach(contents::add);

        assertThat(contents)
                .isNotEmpty()
                .allSatisfy(
                        content -> {
                            assertThat(content.has("example")).isTrue();
                            assertThat(
                                            CONTRACT.faults(
                                                    content.path("schema"),
                                                    content.path("example")))
                                    .isEmpty();
                        });
    }

    @Test
    void aBodyThatIsNotOfTheContractIsNoticed() {
        JsonNode schema = Json.readOwn("{\"$ref\":\"#/components/schemas/Fact\"}", JsonNode.class);

        assertThat(CONTRACT.faults(schema, Json.readOwn("{\"trait\":\"orm\"}", JsonNode.class)))
                .isNotEmpty();
    }

    private static Set<String> promisedMethods(String path) {
        Set<String> promised =
                operations().stream()
                        .filter(each -> each.path().equals(path))
                        .map(Operation::method)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (promised.contains("GET")) {
            promised.add("HEAD");
        }
        return promised;
    }

    /// The route that leads to it: the HTTP API has no parameter with a suffix, so that the one
    /// without it takes both, and the function tells them apart.
    private static String routed(Operation operation) {
        return operation
                .path()
                .replaceFirst("\\}\\.(html|atom|json|svg)$", "}")
                .replaceFirst(
                        "^/v1/feeds/(threads|review-requests|queue|style)(\\.[a-z]+)?$",
                        "/v1/feeds/{feed}")
                .replaceFirst("^/desk/.*", "/desk/{file+}");
    }

    private List<RouteSpec> routes() {
        return service.template().functions().stream()
                .flatMap(function -> function.routes().stream())
                .toList();
    }

    /// The same, with a file that the desk loads, or a contribution that anybody can read.
    private String existing(Operation operation) {
        String unknown = "comments/" + "A".repeat(42);
        String address = address(operation);
        if (address.equals("/desk/{file}")) {
            String page = service.get("/desk/").raw().body();
            return "/desk/" + page.replaceFirst("(?s).*src=\"(main-[^\"]+)\".*", "$1");
        }
        if (address.startsWith("/v1/feeds/queue")) {
            return address + "?" + openedQueue().getRawQuery();
        }
        if (!address.contains(unknown)) {
            return address;
        }
        String comment =
                Json.write(
                        Map.of(
                                "thread",
                                "page:/contract/",
                                "body",
                                "Hello",
                                "author",
                                Map.of("name", "Ada")));
        String id = service.post(comment).json().path("id").asText();
        return address.replace(unknown, "comments/" + id);
    }

    private URI openedQueue() {
        Map<String, Object> moderator = Map.of("groups", List.of("moderators"));
        HttpRequest.Builder open =
                service.request(
                        "/v1/moderation/queue-feed",
                        "Authorization",
                        Moderator.bearer(service, moderator));
        return URI.create(
                service.send(open.PUT(BodyPublishers.noBody())).json().path("atom").asText());
    }

    /// The operation's path with values for its parameters.
    private static String address(Operation operation) {
        String path = operation.path();
        for (Map.Entry<String, String> example :
                Map.ofEntries(
                                Map.entry("badges/{framework}", "badges/flask"),
                                Map.entry("docs/{file}", "docs/licenses.txt"),
                                Map.entry("embed/{file}", "embed/guide.js"),
                                Map.entry("claims/{id}", "claims/flask-decides-nothing"),
                                Map.entry("{kind}/{id}", "projects/werkzeug"),
                                Map.entry("{from}/{type}/{to}", "cyclone/fork-of/tornado"),
                                Map.entry("{trait}", "orm"),
                                Map.entry("moderation/{id}", "moderation/" + "A".repeat(42)),
                                Map.entry("pins/{id}", "pins/" + "A".repeat(42)),
                                Map.entry("comments/{id}", "comments/" + "A".repeat(42)),
                                Map.entry("{slug}", "flask"),
                                Map.entry("{slugs}", "django-vs-flask"),
                                Map.entry("{name}", "not-found"),
                                Map.entry("{site}", "default"),
                                Map.entry("blocks/{id}", "blocks/none"),
                                Map.entry("webhooks/{id}", "webhooks/none"),
                                Map.entry("{delivery}", "none"),
                                Map.entry("authors/{id}", "authors/" + "A".repeat(22)))
                        .entrySet()) {
            path = path.replace(example.getKey(), example.getValue());
        }
        return path;
    }
}
