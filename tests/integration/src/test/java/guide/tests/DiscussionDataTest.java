package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What search engines read of the comments below a page, and what hostile ones do to a page.
@Tag("tables")
class DiscussionDataTest {

    private static final int ON_A_PAGE = 20;

    private final Service service = Service.RUNNING;

    @Test
    void aThreadIsAPostingWithItsCommentsAndTheirReplies() {
        String thread = "claim:cyclone-small-community";
        String root = post(thread, Map.of("body", "All *of* it", "author", Map.of("name", "Ada")));
        post(thread, Map.of("body", "No", "parent", root));

        JsonNode posting = posting("/claims/cyclone-small-community/");

        String page = service.address().resolve("/claims/cyclone-small-community/").toString();
        assertThat(posting.path("url").asText()).isEqualTo(page);
        assertThat(posting.path("commentCount").asInt()).isEqualTo(2);
        assertThat(posting.at("/author/name").asText()).isEqualTo("The framework guide");
        JsonNode comment = posting.path("comment").get(0);
        assertThat(comment.path("text").asText()).isEqualTo("All of it");
        assertThat(comment.at("/author/name").asText()).isEqualTo("Ada");
        assertThat(comment.path("url").asText()).isEqualTo(page + "#c-" + root);
        assertThat(comment.path("comment")).hasSize(1);
        assertThat(posting("/claims/cyclone-one-main-committer/").isMissingNode()).isTrue();
    }

    @Test
    void hostileTextsRunNothingAndEndNoElement() {
        String thread = "framework:robyn";
        List<String> texts = HostileTexts.all();
        for (String text : texts) {
            post(thread, Map.of("body", "x " + text, "author", Map.of("name", "Ada " + text)));
        }

        Document page = page("/frameworks/robyn/");

        assertThat(page.select(".comments article")).hasSizeGreaterThanOrEqualTo(ON_A_PAGE);
        assertThat(
                        page.select(
                                ".comments :is(script, style, img, svg, iframe, object, embed, link, base, meta, video, math)"))
                .isEmpty();
        assertThat(page.select(".comments *"))
                .allSatisfy(
                        element ->
                                assertThat(element.attributes().asList())
                                        .noneMatch(each -> each.getKey().startsWith("on"))
                                        .noneMatch(each -> each.getValue().contains("script:")));
        assertThat(page.select("script:not([src])").eachAttr("type"))
                .containsOnly("application/ld+json");
        assertThat(posting("/frameworks/robyn/").path("comment")).hasSize(ON_A_PAGE);
    }

    @Test
    void whatIsPinnedAndWhatComesLaterIsALinkAway() {
        String thread = "claim:cyclone-easy-applications";
        List<String> roots = new ArrayList<>();
        for (int i = 0; i <= ON_A_PAGE; i++) {
            roots.add(post(thread, Map.of()));
        }
        Moderator.named(service, "grace")
                .send("PUT", "/v1/moderation/pins/" + roots.getLast(), Map.of("pinned", true));

        Document page = page("/claims/cyclone-easy-applications/");

        assertThat(page.select(".guide-pinned article")).hasSize(1);
        assertThat(page.select(".comments > ol > li")).hasSize(ON_A_PAGE);
        Element more = page.selectFirst("a:contains(More comments)");
        assertThat(service.get(more.attr("href")).raw().body()).contains("c-" + roots.getLast());
    }

    private String post(String thread, Map<String, Object> more) {
        return service.post(NewComments.by(thread, more)).json().path("id").asText();
    }

    private Document page(String path) {
        return Jsoup.parse(service.get(path).raw().body());
    }

    /// Missing where a page says of no discussion.
    private JsonNode posting(String path) {
        return page(path).select("script[type=application/ld+json]").stream()
                .map(script -> Json.readOwn(script.data(), JsonNode.class))
                .filter(each -> each.path("@type").asText().equals("DiscussionForumPosting"))
                .findFirst()
                .orElseGet(() -> Json.readOwn("{}", JsonNode.class).path("none"));
    }
}
