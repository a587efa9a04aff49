package guide.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

class LocalSettingsTest {

    @Test
    void anotherIssuerIsHandedToTheFunctionsAndNothingElseIs() {
        Map<String, String> issuer =
                Map.of(
                        "OIDC_ISSUER", "https://login.example/",
                        "OIDC_AUDIENCE", "guide",
                        "GROUPS_CLAIM", "cognito:groups",
                        "MODERATORS_GROUP", "desk",
                        "OWNERS_GROUP", "editors");
        Map<String, String> environment = new HashMap<>(issuer);
        environment.put("PORT", "8081");
        environment.put("AWS_SECRET_ACCESS_KEY", "x");

        assertThat(LocalSettings.from(environment, Path.of(".")).functions()).isEqualTo(issuer);
    }

    @Test
    void anotherCatalogueIsAFolderWithItsFiles() {
        Path root = ProjectRoot.root();
        String example = "data/examples/static-site-generators";

        assertThat(LocalSettings.from(Map.of(), root).catalogue())
                .isEqualTo(root.resolve("data/catalogue"));
        assertThat(LocalSettings.from(Map.of("CATALOGUE", example), root).catalogue())
                .isEqualTo(root.resolve(example));
        assertThatThrownBy(() -> LocalSettings.from(Map.of("CATALOGUE", "data"), root))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CATALOGUE");
    }
}
