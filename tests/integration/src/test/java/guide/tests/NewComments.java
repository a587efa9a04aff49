package guide.tests;

import guide.lambda.json.Json;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Bodies of `POST /v1/comments`.
final class NewComments {

    private NewComments() {}

    /// A comment of Ada's whose text is another one each time.
    ///
    /// @param more fields, which override the others
    static String by(String thread, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "thread",
                                thread,
                                "body",
                                "Hello " + UUID.randomUUID(),
                                "author",
                                Map.of("name", "Ada")));
        body.putAll(more);
        return Json.write(body);
    }
}
