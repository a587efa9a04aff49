package guide.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/// What a deployment's parameters tell the desk, and the desk's policy.
class DeskSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "https://login.example.org, '', 'https://login.example.org'",
        "https://tenant.example.org/, '', 'https://tenant.example.org'",
        "http://localhost:8080/oidc, '', 'http://localhost:8080'",
        "https://accounts.example.org, https://oauth2.example.net,"
                + " 'https://accounts.example.org https://oauth2.example.net'",
        "https://login.example.org/a, https://login.example.org, 'https://login.example.org'"
    })
    void theDeskMayCallItsIssuerAndItsTokenEndpoint(
            String issuer, String tokenOrigin, String origins) {
        DeskSettings settings =
                DeskSettings.from(Map.of("OIDC_ISSUER", issuer, "OIDC_TOKEN_ORIGIN", tokenOrigin));

        assertThat(settings.callable()).isEqualTo("'self' " + origins);
    }

    @Test
    void withoutAnIssuerItCallsItsOwnSiteAlone() {
        assertThat(DeskSettings.from(Map.of()).callable()).isEqualTo("'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a;script-src",
                "https://a,b/",
                "/oidc",
                "https:///path",
                "mailto:a@example.org"
            })
    void anAddressThatWouldChangeThePolicyIsRefused(String issuer) {
        assertThatThrownBy(() -> DeskSettings.from(Map.of("OIDC_ISSUER", issuer)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(issuer);
    }

    @Test
    void anAudienceIsToldOnlyWhereThereIsOne() {
        assertThat(config(Map.of("DESK_AUDIENCE", "")).has("audience")).isFalse();
        assertThat(config(Map.of("DESK_AUDIENCE", "https://api")).path("audience").asText())
                .isEqualTo("https://api");
    }

    @Test
    void whetherMailIsSentIsToldInAnyCase() {
        assertThat(config(Map.of("MAIL_FROM", "")).path("mail").asBoolean(true)).isFalse();
        assertThat(config(Map.of("MAIL_FROM", "a@example.org")).path("mail").asBoolean()).isTrue();
    }

    @Test
    void theRestIsAsTheParametersSay() {
        JsonNode config =
                config(
                        Map.of(
                                "OIDC_ISSUER", "https://login.example.org/",
                                "DESK_CLIENT_ID", "desk",
                                "DESK_SCOPE", "openid profile",
                                "DESK_TOKEN", "id_token"));

        assertThat(config.path("issuer").asText()).isEqualTo("https://login.example.org/");
        assertThat(config.path("clientId").asText()).isEqualTo("desk");
        assertThat(config.path("scope").asText()).isEqualTo("openid profile");
        assertThat(config.path("token").asText()).isEqualTo("id_token");
    }

    private static JsonNode config(Map<String, String> environment) {
        return Json.readOwn(DeskSettings.from(environment).config(), JsonNode.class);
    }
}
