package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.spam.SpamSettings;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Moderators read and set the sites.
@Tag("tables")
class SiteRegistryTest {

    private static final String SITES = "/v1/moderation/sites";

    private static final Service SERVICE = Service.with(SpamSettings.STANDARD);

    private final Moderator grace = Moderator.named(SERVICE, "grace");

    @Test
    void thereIsTheDefaultSiteBeforeAnybodySetsOne() {
        JsonNode sites = Moderator.named(Service.RUNNING, "grace").send("GET", SITES, null).json();

        assertThat(sites.path("version").asInt()).isZero();
        assertThat(sites.path("sites").findValuesAsText("id")).containsExactly("default");
    }

    @Test
    void aSiteIsKeptWithAllThatItHas() {
        Map<?, ?> blog =
                Map.of(
                        "id", "blog",
                        "origins", List.of("https://Blog.Example:443/", "https://*.blog.example"),
                        "title", "A blog",
                        "language", "en-GB",
                        "colours", Map.of("accent", "#1A2b3c"),
                        "moderatorsGroup", "bloggers",
                        "moderatorsMail", "daily");

        JsonNode kept = set(site("default"), blog).json().path("sites").get(1);

        assertThat(kept.path("title").asText()).isEqualTo("A blog");
        assertThat(kept.path("language").asText()).isEqualTo("en-GB");
        assertThat(kept.path("colours").path("accent").asText()).isEqualTo("#1A2b3c");
        assertThat(kept.path("moderatorsGroup").asText()).isEqualTo("bloggers");
        assertThat(kept.path("moderatorsMail").asText()).isEqualTo("daily");
        assertThat(kept.path("origins").get(0).asText()).isEqualTo("https://blog.example");
        assertThat(grace.send("GET", SITES, null).json().path("sites").get(1)).isEqualTo(kept);
    }

    @Test
    void twoAtOnceNeverOverwriteEachOther() {
        int version = version();
        Map<String, Object> body = Map.of("version", version, "sites", List.of(site("default")));

        assertThat(grace.send("PUT", SITES, body).status()).isEqualTo(200);
        Answer second = grace.send("PUT", SITES, body);

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().path("state").asText()).isEqualTo("" + (version + 1));
    }

    @Test
    void everyRuleThatIsBrokenIsNamed() {
        assertThat(refused(site("blog"))).containsExactly("/sites");
        assertThat(refused(site("default"), site("default"))).containsExactly("/sites/1/id");
        assertThat(refused(site("default"), site("No!"))).containsExactly("/sites/1/id");
        assertThat(refused(site("default", "https://a.example"), site("b", "https://A.example")))
                .containsExactly("/sites/1/origins/0");
        assertThat(refused(site("default", "https://a.example/about/")))
                .containsExactly("/sites/0/origins/0");
        assertThat(refused(with("language", "de_DE"))).containsExactly("/sites/0/language");
        assertThat(refused(with("title", ""))).containsExactly("/sites/0/title");
        assertThat(refused(with("title", "x".repeat(101)))).containsExactly("/sites/0/title");
        assertThat(refused(with("moderatorsGroup", "x".repeat(129))))
                .containsExactly("/sites/0/moderatorsGroup");
        assertThat(refused(with("moderatorsMail", "weekly")))
                .containsExactly("/sites/0/moderatorsMail");
        assertThat(refused(with("colours", Map.of("text", "red"))))
                .containsExactly("/sites/0/colours/text");
        assertThat(refused(with("colours", Map.of("text", "#12345"))))
                .containsExactly("/sites/0/colours/text");
    }

    @Test
    void thereAreBounds() {
        assertThat(set(sites(50)).status()).isEqualTo(200);
        assertThat(refused(sites(51))).containsExactly("/sites");
        assertThat(set(with("origins", origins(20))).status()).isEqualTo(200);
        assertThat(refused(with("origins", origins(21)))).containsExactly("/sites/0/origins");
        assertThat(set(with("title", "x".repeat(100))).status()).isEqualTo(200);
        assertThat(set(with("moderatorsGroup", "x".repeat(128))).status()).isEqualTo(200);
    }

    @Test
    void onlyModeratorsSetThem() {
        Moderator reader = new Moderator(SERVICE, Moderator.bearer(SERVICE, groups("readers")));

        assertThat(reader.send("GET", SITES, null).status()).isEqualTo(403);
        assertThat(reader.send("PUT", SITES, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void theLogSaysWhoSetThem() {
        set(site("default"));

        JsonNode latest = grace.send("GET", "/v1/moderation/log?limit=1", null).json();
        assertThat(latest.path("items").get(0).path("what").asText()).isEqualTo("set-sites");
        assertThat(latest.path("items").get(0).path("by").asText()).isEqualTo("grace");
    }

    private static Map<String, Object> groups(String... groups) {
        return Map.of("sub", "ada", "groups", List.of(groups));
    }

    private Answer set(Map<?, ?>... sites) {
        return grace.send("PUT", SITES, Map.of("version", version(), "sites", List.of(sites)));
    }

    private List<String> refused(Map<?, ?>... sites) {
        Answer answer = set(sites);
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().path("errors").findValuesAsText("pointer");
    }

    private int version() {
        return grace.send("GET", SITES, null).json().path("version").asInt();
    }

    private static Map<?, ?> site(String id, String... origins) {
        return Map.of("id", id, "origins", List.of(origins));
    }

    private static Map<?, ?> with(String field, Object value) {
        return Map.of("id", "default", field, value);
    }

    private static Map<?, ?>[] sites(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? site("default") : site("site-" + i))
                .toArray(Map<?, ?>[]::new);
    }

    private static List<String> origins(int count) {
        return IntStream.range(0, count).mapToObj(i -> "https://" + i + ".example").toList();
    }
}
