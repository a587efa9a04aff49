package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Visits every page of the local site with its strict policy: a violation is an error in the
/// console, which fails the visit.
class PolicyTest {

    private static final String SIGN_IN =
            "/oidc/authorize?response_type=code&client_id=framework-guide&scope=openid&state=s"
                    + "&nonce=n&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                    + "&code_challenge_method=S256&redirect_uri=";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/blog/2026/six-frameworks/",
                "/blog/2026/six-frameworks/script-only/",
                "/blog/2026/six-frameworks/no-script/",
                "/desk/",
                "/docs",
                "/v1/docs",
                SIGN_IN
            })
    void aPageIsWholeUnderTheStrictPolicy(String path) {
        try (Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            String there = path.equals(SIGN_IN) ? path + Guide.RUNNING.at("/desk/") : path;
            Response answer = page.navigate(Guide.RUNNING.at(there));
            visit.awaitWhole(page);

            assertThat(answer.headerValue("content-security-policy"))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(page.locator("h1")).isVisible();
        }
    }
}
