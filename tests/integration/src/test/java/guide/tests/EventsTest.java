package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.ProjectRoot;
import guide.local.gateway.LocalFunctions;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `events/<function>/<case>.<status>.json`: each event gets the status in its name, and no handler
/// fails on events of another.
@Tag("tables")
class EventsTest {

    private static final Path EVENTS = ProjectRoot.root().resolve("events");
    private static final Map<String, RequestStreamHandler> HANDLERS =
            Service.RUNNING.template().functions().stream()
                    .collect(
                            Collectors.toMap(
                                    FunctionSpec::logicalId,
                                    function ->
                                            LocalFunctions.start(
                                                    function, Service.asDeployed().environment())));

    private static final Set<String> HTTP =
            Service.RUNNING.template().httpFunctions().stream()
                    .map(FunctionSpec::logicalId)
                    .collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> everyFileGetsTheStatusInItsName() throws IOException {
        return events().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        EVENTS.relativize(file).toString(),
                                        () -> {
                                            JsonNode answer = answer(own(file), file);
                                            assertThat(
                                                            isOfHttp(file)
                                                                    ? answer.path("statusCode")
                                                                            .asInt()
                                                                    : handled(answer))
                                                    .isEqualTo(status(file));
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> everyHandlerRespondsToEveryFile() throws IOException {
        List<Path> events = events().stream().filter(EventsTest::isOfHttp).toList();
        return HANDLERS.entrySet().stream()
                .filter(handler -> HTTP.contains(handler.getKey()))
                .map(
                        handler ->
                                DynamicTest.dynamicTest(
                                        handler.getKey(),
                                        () ->
                                                assertThat(events)
                                                        .extracting(
                                                                f -> answer(handler.getValue(), f))
                                                        .allSatisfy(EventsTest::assertWellFormed)));
    }

    @Test
    void everyFunctionAndEveryRouteHasAnEvent() throws IOException {
        Map<String, List<String>> keys =
                events().stream()
                        .collect(
                                Collectors.groupingBy(
                                        EventsTest::function,
                                        Collectors.mapping(
                                                file -> event(file).path("routeKey").asText(),
                                                Collectors.toList())));

        assertThat(Service.RUNNING.template().functions())
                .allSatisfy(function -> assertThat(keys).containsKey(function.logicalId()))
                .allSatisfy(
                        function ->
                                assertThat(function.routes())
                                        .extracting(route -> route.method() + " " + route.path())
                                        .allSatisfy(
                                                key ->
                                                        assertThat(keys.get(function.logicalId()))
                                                                .contains(key)));
    }

    private static boolean isOfHttp(Path file) {
        return HTTP.contains(function(file));
    }

    /// A function without routes names what it could not handle, or counts it.
    private static int handled(JsonNode answer) {
        if (answer.has("notWritten")) {
            return answer.path("notWritten").asInt() == 0 ? 200 : 500;
        }
        JsonNode failures = answer.path("batchItemFailures");
        return failures.isArray() && failures.isEmpty() ? 200 : 500;
    }

    private static void assertWellFormed(JsonNode answer) {
        assertThat(answer.path("statusCode").asInt()).isBetween(200, 499);
        assertThat(answer.path("headers").isObject()).isTrue();
        assertThat(answer.path("body").isTextual()).isTrue();
    }

    private static List<Path> events() throws IOException {
        try (Stream<Path> files = Files.walk(EVENTS, 2)) {
            return files.filter(file -> EVENTS.relativize(file).getNameCount() == 2)
                    .sorted()
                    .toList();
        }
    }

    private static String function(Path file) {
        return EVENTS.relativize(file).getName(0).toString();
    }

    private static int status(Path file) {
        String[] parts = file.getFileName().toString().split("\\.", 3);
        return Integer.parseInt(parts[1]);
    }

    private static RequestStreamHandler own(Path file) {
        RequestStreamHandler handler = HANDLERS.get(function(file));
        assertThat(handler).as("the function of %s", file).isNotNull();
        return Objects.requireNonNull(handler);
    }

    private static JsonNode event(Path file) {
        try {
            return Json.readOwn(Files.readString(file), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode answer(RequestStreamHandler handler, Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(file)) {
            handler.handleRequest(in, out, NoOpContext.silent("test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.readOwn(out.toString(StandardCharsets.UTF_8), JsonNode.class);
    }
}
