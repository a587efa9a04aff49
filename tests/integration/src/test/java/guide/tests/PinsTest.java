package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Moderators show contributions before all others of their thread.
@Tag("tables")
class PinsTest {

    private final Service service = Service.RUNNING;
    private final Moderator grace = Moderator.named(service, "grace");
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    @Test
    void whatIsPinnedComesWithTheFirstPageAsJsonAndAsHtml() {
        List<String> roots = roots(4);

        Answer pinned = pin(roots.getFirst(), Map.of("pinned", true, "reason", "The rules"));

        assertThat(pinned.status()).isEqualTo(200);
        assertThat(pinned.json().path("what").asText()).isEqualTo("pin");
        assertThat(pinned.json().path("outcome").asText()).isEqualTo("pinned");
        for (String order : List.of("oldest", "newest")) {
            JsonNode page = page("&limit=2&order=" + order);
            assertThat(page.path("pinned")).hasSize(1);
            assertThat(page.path("pinned").get(0).path("id").asText()).isEqualTo(roots.getFirst());
            JsonNode next =
                    page("&limit=2&order=" + order + "&cursor=" + page.path("next").asText());
            assertThat(next.has("pinned")).isFalse();
        }
        assertThat(service.get("/v1/comments.html?thread=" + thread).raw().body())
                .containsOnlyOnce("aria-label=\"Pinned\"")
                .contains("<a href=\"#c-" + roots.getFirst() + "\"");

        assertThat(pin(roots.getFirst(), Map.of("pinned", false)).status()).isEqualTo(200);
        assertThat(page("").has("pinned")).isFalse();
    }

    @Test
    void threeArePinnedAndAFourthIsRefusedByItsField() {
        List<String> roots = roots(4);
        roots.subList(0, 3).forEach(root -> pin(root, Map.of("pinned", true)));

        Answer fourth = pin(roots.get(3), Map.of("pinned", true));

        assertThat(fourth.status()).isEqualTo(400);
        assertThat(fourth.raw().body()).contains("/pinned", "3 others of the thread are pinned");
        assertThat(pin(roots.get(0), Map.of("pinned", false)).status()).isEqualTo(200);
        assertThat(pin(roots.get(3), Map.of("pinned", true)).status()).isEqualTo(200);
    }

    @Test
    void whatCannotBePinnedIsRefused() {
        String root = roots(1).getFirst();
        String reply = posted(root);

        assertThat(pin(reply, Map.of("pinned", true)).status()).isEqualTo(400);
        assertThat(pin(root, Map.of()).status()).isEqualTo(400);
        assertThat(pin("none", Map.of("pinned", true)).status()).isEqualTo(404);
        assertThat(pin(root, Map.of("pinned", true, "reason", "x".repeat(500))).status())
                .isEqualTo(200);
        assertThat(pin(root, Map.of("pinned", true, "reason", "x".repeat(501))).status())
                .isEqualTo(400);
        grace.send("PUT", "/v1/moderation/" + root, Map.of("decision", "spam"));
        assertThat(pin(root, Map.of("pinned", true)).status()).isEqualTo(404);
        assertThat(page("").has("pinned")).isFalse();
    }

    private Answer pin(String id, Map<String, Object> wish) {
        return grace.send("PUT", "/v1/moderation/pins/" + id, wish);
    }

    private JsonNode page(String query) {
        return service.get("/v1/comments?thread=" + thread + query).json();
    }

    private List<String> roots(int count) {
        List<String> roots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            roots.add(posted(""));
        }
        return roots;
    }

    private String posted(String parent) {
        Map<String, Object> comment = new HashMap<>();
        comment.put("thread", thread);
        comment.put("body", "Hello " + UUID.randomUUID());
        comment.put("author", Map.of("name", "Ada"));
        if (!parent.isEmpty()) {
            comment.put("parent", parent);
        }
        return grace.send("POST", "/v1/moderation/comments", comment).json().path("id").asText();
    }
}
