package guide.bench.load;

import guide.lambda.json.Json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/// Fills Remark42 through its own import, in its own format: a line about the whole, then a line
/// for each comment. Posting ten thousand to one page had not ended after twelve minutes.
///
/// @param admin the address below which its administrator's calls are
record Remark42Import(URI admin, String site, String password) {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    /// How often it is asked whether it is done; each question waits for up to 25 seconds.
    private static final int MOST_QUESTIONS = 20;

    /// Replaces everything that it has.
    ///
    /// @param sizes how many comments each page gets, by the page's address
    /// @throws IllegalStateException if it refuses them, or is not done after 8 minutes
    void fill(Map<String, Integer> sizes) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder("{\"version\":1,\"users\":[],\"posts\":[]}\n");
        for (Map.Entry<String, Integer> page : sizes.entrySet()) {
            for (int i = 0; i < page.getValue(); i++) {
                lines.append(Json.write(comment(page.getKey(), i))).append('\n');
            }
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder sent =
                    request("/import", "&provider=native")
                            .POST(BodyPublishers.ofString(lines.toString()));
            int status = status(http, sent);
            for (int i = 0; i < MOST_QUESTIONS && status != 200; i++) {
                status = status(http, request("/wait", "&timeout=25s"));
            }
            if (status != 200) {
                throw new IllegalStateException("Remark42 answered its import with " + status);
            }
        }
    }

    private static int status(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String path, String query) {
        byte[] user = ("admin:" + password).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(admin + path + "?site=" + site + query))
                .header("authorization", "Basic " + Base64.getEncoder().encodeToString(user));
    }

    /// With a title, because otherwise it would fetch the page to get one.
    private Map<String, Object> comment(String page, int number) {
        String text = SampleTexts.next();
        return Map.of(
                "id",
                page.length() + "-" + page.hashCode() + "-" + number,
                "text",
                text,
                "orig",
                text,
                "title",
                "Load",
                "user",
                Map.of("name", "Reader", "id", "anonymous_reader"),
                "locator",
                Map.of("site", site, "url", page),
                "time",
                FIRST.plusSeconds(number).toString());
    }
}
