package guide.lambda.feeds;

import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The style sheet with which browsers show feeds: `GET /v1/feeds/style.css`.
public final class FeedStyle {

    static final String PATH = "/v1/feeds/style.css";

    private static final int CACHED_SECONDS = 3600;

    private FeedStyle() {}

    /// Registers it.
    public static void add(Router router) {
        router.getText(PATH, MediaTypes.CSS, FeedStyle::get);
    }

    private static Response get(Request request) {
        request.query().allowOnly();
        try (InputStream sheet = FeedStyle.class.getResourceAsStream("/feeds/style.css")) {
            if (sheet == null) {
                throw new IllegalStateException("missing resource: feeds/style.css");
            }
            String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            return Response.text(MediaTypes.CSS, text).cachedFor(CACHED_SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
