package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import guide.lambda.json.Json;
import guide.local.gateway.Gateway;
import guide.tests.issuers.IssuerServer;
import guide.tests.issuers.UsualIssuer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashMap;
import java.util.Map;

/// The desk signs in at issuers as people have them: with a slash at the end of the name, with
/// endpoints elsewhere, with scopes and audiences of their own.
class UsualIssuersTest {

    private static final int PATIENCE = 30_000;

    @ParameterizedTest
    @EnumSource
    void aModeratorOfTheIssuerSignsInAndSeesTheQueue(UsualIssuer kind) {
        try (IssuerServer issuer = IssuerServer.start(kind);
                Gateway gateway = trusting(issuer, kind);
                Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            page.navigate(gateway.address() + "/desk/");

            assertSignedIn(page);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTH0", "KEYCLOAK"})
    void aSlashTooManyOrTooFewInTheConfigurationChangesNothing(UsualIssuer kind) {
        try (IssuerServer issuer = IssuerServer.start(kind);
                Gateway gateway = trusting(issuer, kind);
                Visit visit = Visit.begin()) {
            String own = issuer.address();
            String other = own.endsWith("/") ? own.substring(0, own.length() - 1) : own + "/";
            Page page = desk(visit, gateway, config(other, kind));

            assertSignedIn(page);
        }
    }

    /// The first request to a gateway that has just started takes longer than others.
    private static void assertSignedIn(Page page) {
        DeskPage.button(page, "Sign in").click();
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("Queue").setLevel(2)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#who")).containsText("Grace");
        assertThat(page.getByText("unexpected issuer")).hasCount(0);
    }

    private static Gateway trusting(IssuerServer issuer, UsualIssuer kind) {
        return Guide.RUNNING.besides(
                Map.of(
                        "OIDC_ISSUER", issuer.address(),
                        "OIDC_AUDIENCE", kind.audience(kind.deskToken()),
                        "OIDC_TOKEN_ORIGIN", issuer.tokenOrigin(),
                        "GROUPS_CLAIM", kind.groupsClaim(),
                        "MODERATORS_GROUP", kind.moderators(),
                        "DESK_CLIENT_ID", UsualIssuer.CLIENT,
                        "DESK_SCOPE", kind.scope(),
                        "DESK_TOKEN", kind.deskToken(),
                        "DESK_AUDIENCE", kind.asksForApis() ? UsualIssuer.API : ""));
    }

    private static String config(String issuer, UsualIssuer kind) {
        Map<String, String> config = new HashMap<>();
        config.put("api", "");
        config.put("issuer", issuer);
        config.put("clientId", UsualIssuer.CLIENT);
        config.put("scope", kind.scope());
        config.put("token", kind.deskToken());
        if (kind.asksForApis()) {
            config.put("audience", UsualIssuer.API);
        }
        return Json.write(config);
    }

    /// Opens the desk with this configuration.
    private static Page desk(Visit visit, Gateway gateway, String config) {
        Page page = visit.context().newPage();
        page.route(
                "**/desk/config.json",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody(config)));
        page.navigate(gateway.address() + "/desk/");
        return page;
    }
}
