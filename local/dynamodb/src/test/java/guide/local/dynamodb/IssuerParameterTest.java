package guide.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whom a deployment trusts: the pool that it makes, or an issuer that is there.
class IssuerParameterTest {

    private static final Map<String, String> POOL =
            Map.of(
                    "SigningSecret", "secret",
                    "Issuer", "cognito",
                    "OidcAudience", "unused",
                    "UserPool", "eu-central-1_Abc",
                    "DeskClient", "client-of-the-pool",
                    "SignInPages", "guide-12345678",
                    "AWS::Region", "eu-central-1");

    @Test
    void aStackThatIsUpdatedKeepsItsIssuer() {
        Template template =
                template(
                        Map.of(
                                "SigningSecret", "secret",
                                "OidcIssuer", "https://login.example.org/",
                                "OidcAudience", "guide",
                                "GroupsClaim", "roles"));

        assertThat(variables(template, "OIDC_ISSUER")).containsOnly("https://login.example.org/");
        assertThat(variables(template, "OIDC_AUDIENCE")).containsOnly("guide");
        assertThat(variables(template, "GROUPS_CLAIM")).containsOnly("roles");
        assertThat(template.audience()).containsExactly("guide");
    }

    @Test
    void withAPoolItsTokensCountAndNoOthers() {
        Template template = template(POOL);

        assertThat(variables(template, "OIDC_ISSUER"))
                .containsOnly("https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Abc");
        assertThat(variables(template, "OIDC_AUDIENCE")).containsOnly("client-of-the-pool");
        assertThat(variables(template, "GROUPS_CLAIM")).containsOnly("cognito:groups");
        assertThat(template.audience()).containsExactly("client-of-the-pool");
    }

    private static Template template(Map<String, String> values) {
        return Template.read(ProjectRoot.root().resolve("template.yaml"), values);
    }

    /// Of each function that has it.
    private static List<String> variables(Template template, String name) {
        return template.functions().stream()
                .map(each -> Optional.ofNullable(each.environment().get(name)))
                .flatMap(Optional::stream)
                .toList();
    }
}
