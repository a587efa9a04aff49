package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.spam.SpamSettings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A service with the sites `a` and `b` beside the default one, which lists its origin. It holds
/// what has the word `casino`, and on `b` what has `lottery`.
final class SitesOfTests {

    static final String DEFAULT = "https://www.example";

    private static final SpamSettings.Layers NO_LAYERS =
            new SpamSettings.Layers(false, 0, false, false, false);

    static final Service SERVICE = started();

    private SitesOfTests() {}

    private static Service started() {
        Service service = Service.with(new SpamSettings(0, 0, NO_LAYERS, List.of()));
        Moderator grace = Moderator.named(service, "grace");
        Map<String, Object> sites =
                Map.of(
                        "version",
                        0,
                        "sites",
                        List.of(
                                Map.of("id", "default", "origins", List.of(DEFAULT)),
                                site("a", "https://a.example", "https://*.a.example"),
                                site("b", "https://b.example")));
        Map<String, Object> rules =
                Map.of(
                        "version",
                        1,
                        "approvals",
                        0,
                        "layers",
                        NO_LAYERS,
                        "rules",
                        List.of(words("casino"), onB(words("lottery"))));
        assertThat(grace.send("PUT", "/v1/moderation/sites", sites).status()).isEqualTo(200);
        assertThat(grace.send("PUT", "/v1/moderation/rules", rules).status()).isEqualTo(200);
        return service;
    }

    private static Map<String, Object> site(String id, String... origins) {
        return Map.of("id", id, "origins", List.of(origins), "moderatorsGroup", id + "-moderators");
    }

    private static Map<String, Object> words(String word) {
        return Map.of("name", word, "type", "words", "words", List.of(word));
    }

    private static Map<String, Object> onB(Map<String, Object> rule) {
        Map<String, Object> ofSite = new HashMap<>(rule);
        ofSite.put("site", "b");
        return ofSite;
    }
}
