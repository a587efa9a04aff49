package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.lambda.json.Json;
import guide.local.gateway.Gateway;
import guide.tests.issuers.IssuerServer;
import guide.tests.issuers.SignedTokens;
import guide.tests.issuers.UsualIssuer;
import guide.tests.walks.Desk;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The tokens of the usual issuers, from the gateway's authorizer to the moderation queue.
@Tag("tables")
class IssuersTest {

    private static final Map<String, Trust> RUNNING = new ConcurrentHashMap<>();

    /// A guide whose moderators sign in at an issuer.
    private record Trust(
            UsualIssuer kind, String token, IssuerServer issuer, Gateway gateway, Desk desk) {

        static Trust of(UsualIssuer kind, String token) {
            return RUNNING.computeIfAbsent(
                    kind + token, _ -> start(kind, token, kind.groupsClaim(), kind.moderators()));
        }

        static Trust start(UsualIssuer kind, String token, String claim, String moderators) {
            Service service = Service.RUNNING;
            IssuerServer issuer = IssuerServer.start(kind);
            Map<String, String> environment = new HashMap<>(service.environment());
            environment.put("OIDC_ISSUER", issuer.address());
            environment.put("OIDC_AUDIENCE", kind.audience(token));
            environment.put("GROUPS_CLAIM", claim);
            environment.put("MODERATORS_GROUP", moderators);
            Gateway gateway = Gateway.start(service.template(), environment, 0, line -> {});
            return new Trust(kind, token, issuer, gateway, Desk.at(gateway.address()));
        }

        int with(Map<String, ?> claims) {
            return status(issuer.token(token, claims));
        }

        int with(String claim, Object value) {
            return with(Map.of(claim, value));
        }

        int status(String signed) {
            return desk.get(Moderator.QUEUE, "Authorization", "Bearer " + signed).status();
        }

        void close() {
            gateway.close();
            issuer.close();
        }
    }

    static Stream<Arguments> tokens() {
        return Stream.of(UsualIssuer.values())
                .flatMap(
                        kind ->
                                Stream.of("access_token", "id_token")
                                        .map(token -> Arguments.of(kind, token)));
    }

    @AfterAll
    static void stop() {
        RUNNING.values().forEach(Trust::close);
        RUNNING.clear();
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void whoIsInTheGroupIsAModerator(UsualIssuer kind, String token) {
        Trust trust = Trust.of(kind, token);

        assertThat(trust.with(Map.of())).isEqualTo(200);
        assertThat(trust.with(kind.groupsClaim(), List.of(kind.moderators()))).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void whoIsInNoGroupOrInOneThatIsSpelledLikeItIsNone(UsualIssuer kind, String token) {
        Trust trust = Trust.of(kind, token);
        String group = kind.moderators();
        List<Object> others = new ArrayList<>(List.of("", List.of(), List.of("readers")));
        others.add(List.of(group + " "));
        others.add(List.of("former " + group));
        others.add(List.of("x, " + group));
        others.add(List.of(group.toUpperCase(Locale.ROOT)));
        others.add(List.of(List.of(group)));
        others.add(List.of("Guide", "Moderators"));
        others.add(List.of(group.substring(1), group + "/children"));
        others.add("[" + group + "]");

        for (Object groups : others) {
            assertThat(trust.with(kind.groupsClaim(), groups)).as("%s", groups).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void theIssuerIsComparedAsItWritesItself(UsualIssuer kind, String token) {
        Trust trust = Trust.of(kind, token);
        String own = trust.issuer().address();
        String other = own.endsWith("/") ? own.substring(0, own.length() - 1) : own + "/";

        assertThat(trust.with("iss", own)).isEqualTo(200);
        for (String iss :
                List.of(other, own.replace("http:", "HTTP:"), "https://evil.example/", "")) {
            assertThat(trust.with("iss", iss)).as(iss).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aTokenForAnotherIsNotTaken(UsualIssuer kind, String token) {
        Trust trust = Trust.of(kind, token);
        String ours = kind.audience(token);

        assertThat(trust.with("aud", List.of("another", ours))).isEqualTo(200);
        assertThat(trust.with(Map.of("aud", "", "client_id", ours))).isEqualTo(200);
        assertThat(trust.with(Map.of("aud", "", "client_id", "another"))).isEqualTo(401);
        assertThat(trust.with(Map.of("aud", "another", "client_id", ours))).isEqualTo(401);
        assertThat(trust.with(Map.of("aud", List.of(ours + "x"), "client_id", ours)))
                .isEqualTo(401);
        assertThat(trust.with(Map.of("aud", "", "client_id", ""))).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void clocksAreAMinuteApartAtMost(UsualIssuer kind, String token) {
        Trust trust = Trust.of(kind, token);
        long now = Instant.now().getEpochSecond();

        assertThat(trust.with("exp", now - 50)).isEqualTo(200);
        assertThat(trust.with("exp", now - 61)).isEqualTo(401);
        assertThat(trust.with("exp", "")).isEqualTo(401);
        assertThat(trust.with("nbf", now + 50)).isEqualTo(200);
        assertThat(trust.with("nbf", Instant.now().getEpochSecond() + 62)).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aTokenThatAnotherKeySignedIsNone(UsualIssuer kind, String token) {
        Trust trust = Trust.of(kind, token);
        String shape = trust.issuer().shape(token, Json.write(List.of(kind.moderators())), "");
        String good = trust.issuer().token(token, Map.of());
        String[] parts = good.split("\\.", -1);
        String[] other = trust.issuer().token(token, Map.of("sub", "mallory")).split("\\.", -1);

        assertThat(trust.status(new SignedTokens("another").sign(shape, Map.of()))).isEqualTo(401);
        assertThat(trust.status(parts[0] + "." + other[1] + "." + parts[2])).isEqualTo(401);
        assertThat(trust.status(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
    }

    @Test
    void rolesOfARealmAreGroupsWhereTheSettingSaysTheWayToThem() {
        Trust trust =
                Trust.start(
                        UsualIssuer.KEYCLOAK, "access_token", "realm_access.roles", "moderators");
        try {
            assertThat(trust.with(Map.of())).isEqualTo(200);
            assertThat(trust.with("realm_access", Map.of("roles", List.of("readers"))))
                    .isEqualTo(403);
            assertThat(trust.with("realm_access", "")).isEqualTo(403);
        } finally {
            trust.close();
        }
    }

    @Test
    void whoseGroupsAreBehindALinkIsInNone() {
        Trust trust = Trust.of(UsualIssuer.ENTRA, "id_token");
        Map<String, Object> overage =
                Map.of(
                        "groups",
                        "",
                        "_claim_names",
                        Map.of("groups", "src1"),
                        "_claim_sources",
                        Map.of(
                                "src1",
                                Map.of("endpoint", "https://graph.example/getMemberObjects")));

        assertThat(trust.with(overage)).isEqualTo(403);
    }
}
