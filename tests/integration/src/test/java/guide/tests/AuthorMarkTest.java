package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

/// Readers tell authors apart, and see whom a reply answers, with a script and without.
@Tag("tables")
class AuthorMarkTest {

    private final Service service = Service.RUNNING;
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    @Test
    void anAuthorHasOneMarkInAThreadAndNobodyElseHasIt() {
        JsonNode first = post(Map.of(), "");
        JsonNode second = post(Map.of(), secret(first));
        JsonNode other = post(Map.of(), "");

        assertThat(first.path("mark").asText()).matches("[A-Za-z0-9_-]{8}");
        assertThat(second.path("mark")).isEqualTo(first.path("mark"));
        assertThat(other.path("mark")).isNotEqualTo(first.path("mark"));
        assertThat(service.get("/v1/comments?thread=" + thread).json().path("items"))
                .extracting(each -> each.path("mark"))
                .containsExactly(first.path("mark"), first.path("mark"), other.path("mark"));
    }

    @Test
    void inAnotherThreadTheSameAuthorHasAnotherMark() {
        JsonNode here = post(Map.of(), "");
        JsonNode there = post(Map.of("thread", "page:/" + UUID.randomUUID() + "/"), secret(here));

        assertThat(there.has("authorSecret")).isFalse();
        assertThat(there.path("mark")).isNotEqualTo(here.path("mark"));
    }

    @Test
    void aFragmentSaysWhichReplyAReplyAnswers() {
        JsonNode root = post(Map.of(), "");
        JsonNode reply = post(Map.of("parent", id(root), "author", Map.of("name", "Bo")), "");
        post(Map.of("parent", id(reply)), "");

        String fragment = service.get("/v1/comments.html?thread=" + thread).raw().body();
        String answers = "<a href=\"#c-" + id(reply) + "\">in reply to <bdi>Bo</bdi></a>";
        assertThat(fragment).containsOnlyOnce(answers).containsOnlyOnce("in reply to");
    }

    private JsonNode post(Map<String, Object> more, String secret) {
        String body = NewComments.by(thread, more);
        return (secret.isEmpty()
                        ? service.post(body)
                        : service.post(body, "Authorization", "Bearer " + secret))
                .json();
    }

    private static String secret(JsonNode posted) {
        return posted.path("authorSecret").asText();
    }

    private static String id(JsonNode posted) {
        return posted.path("id").asText();
    }
}
