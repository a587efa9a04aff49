package guide.local.site;

import guide.lambda.html.HtmlRenderer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Server-side includes, as in nginx, Apache and Caddy: replaces `<!--#include virtual="/v1/…" -->`
/// with the response of the API, so that a page has its text before, and without, JavaScript.
///
/// A static site generator does the same at build time.
final class ServerSideIncludes {

    private static final Pattern INCLUDE =
            Pattern.compile("<!--#include virtual=\"(/v1/[^\"<>\\s]+)\" -->");
    private static final String FAILED =
            HtmlRenderer.render(output -> JteIncludeFailedGenerated.render(output, null));
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;

    ServerSideIncludes(URI api) {
        this.api = api;
    }

    byte[] fill(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        return INCLUDE.matcher(text)
                .replaceAll(include -> Matcher.quoteReplacement(fragment(include.group(1))))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The API is on the site's own origin, by whatever name somebody calls it: links need none.
    private String ofThisSite(String fragment) {
        return fragment.replace("=\"" + api + "/v1/", "=\"/v1/");
    }

    /// If a fragment is not available, the page is served without it.
    private String fragment(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(address))
                        .header("Accept", "text/html")
                        .timeout(PATIENCE)
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? ofThisSite(answer.body()) : FAILED;
        } catch (IOException e) {
            System.err.println("cannot include " + address + ": " + e);
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }
}
