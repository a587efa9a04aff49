package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The bytes that `docs/operate.md` calculates with are those of a first page of twenty comments of
/// 280 characters of English, and of the lines that its request leaves in the log.
@Tag("tables")
class MeasuredBytesTest {

    private static final Path ROOT = ProjectRoot.root();

    /// What the document says may be larger by so much: ids and texts differ in each run.
    private static final double MARGIN = 1.1;

    private static final int COMMENTS = 20;
    private static final int LENGTH = 280;

    private final Service service = Service.RUNNING;
    private final String thread = "page:/measured/" + UUID.randomUUID() + "/";

    @Test
    void aFirstPageHasSoManyBytes() throws IOException, InterruptedException {
        String prose = prose();
        for (int i = 0; i < COMMENTS; i++) {
            String text = prose.substring(i * LENGTH, (i + 1) * LENGTH).strip();
            service.post(
                    Json.write(
                            Map.of(
                                    "thread",
                                    thread,
                                    "body",
                                    text,
                                    "author",
                                    Map.of("name", "Reader " + i))));
        }

        assertIsDocumented("bytes of a first page", bytes("gzip"));
        assertIsDocumented("bytes of a first page, not compressed", bytes("identity"));
    }

    @Test
    void aRequestLeavesSoManyBytesInTheLog() throws IOException {
        service.get("/v1/comments?thread=" + thread);
        String line =
                service.log().reversed().stream()
                        .filter(each -> each.contains("\"/v1/comments\""))
                        .findFirst()
                        .orElseThrow()
                        .replace("\"local\"", "\"framework-guide\"")
                        .replace(
                                "ListCommentsFunction",
                                "framework-guide-ListCommentsFunction-1A2b3C4d5E6f");

        assertIsDocumented("bytes of log per request", line.length() + accessLine().length());
    }

    /// The gateway's line, filled in.
    private static String accessLine() throws IOException {
        String template = Files.readString(ROOT.resolve("template.yaml"));
        String format =
                Pattern.compile("Format: >-\n((?: {10}.*\n)+)")
                        .matcher(template)
                        .results()
                        .map(found -> found.group(1).strip().replaceAll("\n +", " "))
                        .findFirst()
                        .orElseThrow();
        return format.replace("$context.requestTime", "29/Nov/2026:12:00:00 +0000")
                .replace("$context.requestId", "fH6xkiJHIAMEM3A=")
                .replace("$context.integration.requestId", UUID.randomUUID().toString())
                .replace("$context.routeKey", "GET /v1/comments")
                .replace("$context.status", "200")
                .replace("$context.responseLatency", "12")
                .replace("$context.responseLength", "4021")
                .replaceAll("\\$context\\.[A-Za-z.]+", "-");
    }

    /// Of body and head.
    private long bytes(String encoding) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response =
                    http.send(
                            service.request(
                                            "/v1/comments?limit=20&thread=" + thread,
                                            "Accept-Encoding",
                                            encoding)
                                    .build(),
                            BodyHandlers.ofByteArray());
            long head =
                    response.headers().map().entrySet().stream()
                            .flatMap(
                                    each ->
                                            each.getValue().stream()
                                                    .map(value -> each.getKey() + ": " + value))
                            .mapToLong(header -> header.length() + 2)
                            .sum();
            return response.body().length + head;
        }
    }

    /// English about the frameworks, in the catalogue's own words.
    private static String prose() throws IOException {
        StringBuilder prose = new StringBuilder();
        try (Stream<Path> files = Files.list(ROOT.resolve("data/catalogue/frameworks"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode framework =
                        Json.readOwn(
                                Files.readString(file, StandardCharsets.UTF_8), JsonNode.class);
                prose.append(framework.path("summary").asText().replaceAll("\\s+", " "));
            }
        }
        return prose.toString();
    }

    private static void assertIsDocumented(String what, long measured) throws IOException {
        double documented =
                Pattern.compile(
                                "^\\| " + Pattern.quote(what) + " \\| ([0-9.]+) \\|",
                                Pattern.MULTILINE)
                        .matcher(Files.readString(ROOT.resolve("docs/operate.md")))
                        .results()
                        .map(found -> Double.parseDouble(found.group(1)))
                        .findFirst()
                        .orElse(0.0);
        System.out.printf(Locale.ROOT, "| %s | %d |%n", what, measured);

        assertThat(documented)
                .as("%s, measured %d", what, measured)
                .isBetween((double) measured, measured * MARGIN);
    }
}
