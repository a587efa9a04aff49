package guide.tests;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Two pages: an ordinary one, and one of a single author with a hundred comments as long as they
/// may be.
///
/// @param full the path of the long one
/// @param ordinary the path of the other
/// @param posted the id of a contribution of somebody else
/// @param secret of the author of the long page
/// @param editToken of that contribution
record FilledPages(String full, String ordinary, String posted, String secret, String editToken) {

    private static final int ROOTS = 100;
    private static final int SHORT_ROOTS = 20;
    private static final int LONGEST = 10_000;

    /// 280 characters, the length of an ordinary comment.
    static final String ORDINARY =
            """
            It depends on *what* you need: for a small service I would take the smaller one, and for an admin site with \
            many tables the larger. See https://example.org/ for what we measured with both of them, last year and this \
            year; the difference was less than I had thought before.""";

    /// Fills two pages of a service that publishes at once.
    static FilledPages in(Service service) {
        String full = "/full/" + UUID.randomUUID() + "/";
        String ordinary = "/ordinary/" + UUID.randomUUID() + "/";
        JsonNode first = post(service, full, "", noise());
        String secret = first.path("authorSecret").asText();
        for (int i = 1; i < ROOTS; i++) {
            post(service, full, secret, noise());
        }
        JsonNode other = post(service, ordinary, "", ORDINARY);
        for (int i = 1; i < SHORT_ROOTS; i++) {
            post(service, ordinary, other.path("authorSecret").asText(), ORDINARY);
        }
        JsonNode changed = post(service, "/changed/" + UUID.randomUUID() + "/", "", ORDINARY);
        return new FilledPages(
                full,
                ordinary,
                changed.path("id").asText(),
                secret,
                changed.path("editToken").asText());
    }

    /// Letters that no compression makes much shorter.
    private static String noise() {
        return new Random(1)
                .ints(LONGEST, 'A', 'z' + 1)
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static JsonNode post(Service service, String path, String secret, String text) {
        String body =
                Json.write(
                        Map.of(
                                "thread",
                                "page:" + path,
                                "body",
                                text,
                                "author",
                                Map.of("name", "Ada")));
        return (secret.isEmpty()
                        ? service.post(body)
                        : service.post(body, "Authorization", "Bearer " + secret))
                .json();
    }
}
