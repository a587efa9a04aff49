package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.lambda.json.Json;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class GroupMembershipTest {

    private static final String ISSUER = "https://issuer.example/";
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final long SOON = NOW.getEpochSecond() + 300;

    static List<Object> groupsThatAreNotTheGroup() {
        return List.of(
                List.of("former moderators"),
                List.of("x, moderators"),
                List.of("moderators,x"),
                List.of("Moderators"),
                List.of("moderators "),
                List.of(List.of("moderators")),
                "former moderators",
                "moderators owners",
                "[moderators]",
                Map.of("moderators", true),
                List.of());
    }

    @ParameterizedTest
    @MethodSource("groupsThatAreNotTheGroup")
    void aGroupIsComparedExactly(Object groups) {
        assertRefused(
                with("groups", groups),
                new Problem.Forbidden("must come from a member of the required group"));
    }

    @ParameterizedTest
    @CsvSource({
        "groups, groups",
        "cognito:groups, cognito:groups",
        "https://example.org/groups, https://example.org/groups"
    })
    void theClaimOfGroupsHasTheNameThatTheIssuerGivesIt(String setting, String claim) {
        Map<String, Object> token = claims();
        token.remove("groups");
        token.put(claim, List.of("readers", "moderators"));

        assertThat(check(setting).require(request(token, token))).isEqualTo("ada");
    }

    @Test
    void groupsMayBeInsideAnotherClaim() {
        Map<String, Object> token = with("realm_access", Map.of("roles", List.of("moderators")));

        assertThat(check("realm_access.roles").require(request(token, token))).isEqualTo("ada");
    }

    @Test
    void whereATokenHasNoAudienceItsClientCounts() {
        Map<String, Object> access = with("client_id", "guide");
        access.remove("aud");
        Map<String, Object> other = with("client_id", "guide");
        other.put("aud", "another");

        assertThat(check("groups").require(request(access, access))).isEqualTo("ada");
        assertRefused(other, new Problem.Unauthorized());
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-59, true"})
    void clocksMayBeAMinuteApartAtTheEnd(long seconds, boolean valid) {
        assertValid(with("exp", NOW.getEpochSecond() + seconds), valid);
    }

    @ParameterizedTest
    @CsvSource({"60, true", "61, false"})
    void clocksMayBeAMinuteApartAtTheBeginning(long seconds, boolean valid) {
        assertValid(with("nbf", NOW.getEpochSecond() + seconds), valid);
    }

    @Test
    void theClaimsOfAnotherTokenThanTheVerifiedOneNeverCount() {
        for (String name : List.of("iss", "sub", "exp")) {
            Map<String, Object> verified = claims();
            verified.put(name, "exp".equals(name) ? SOON + 1 : "other");

            assertThatThrownBy(() -> check("groups").require(request(verified, claims())))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void withoutAVerifiedTokenNobodyIsAMember() {
        assertThatThrownBy(() -> check("groups").require(request(Map.of(), claims())))
                .isInstanceOf(ProblemException.class);
    }

    private static void assertValid(Map<String, Object> token, boolean valid) {
        if (valid) {
            assertThat(check("groups").require(request(token, token))).isEqualTo("ada");
        } else {
            assertRefused(token, new Problem.Unauthorized());
        }
    }

    private static void assertRefused(Map<String, Object> token, Problem problem) {
        assertThatThrownBy(() -> check("groups").require(request(token, token)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static GroupMembership check(String claim) {
        return new GroupMembership(ISSUER, "guide", claim, "moderators", InstantSource.fixed(NOW));
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = claims();
        claims.put(claim, value);
        return claims;
    }

    private static Map<String, Object> claims() {
        return new HashMap<>(
                Map.of(
                        "iss",
                        ISSUER,
                        "aud",
                        List.of("guide"),
                        "sub",
                        "ada",
                        "exp",
                        SOON,
                        "groups",
                        List.of("moderators")));
    }

    private static Request request(Map<String, Object> verified, Map<String, Object> token) {
        Map<String, String> texts = new HashMap<>();
        verified.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        String payload =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Json.write(token).getBytes(StandardCharsets.UTF_8));
        return new Request(
                "GET",
                "/",
                Query.parse(""),
                Map.of("authorization", "Bearer e30." + payload + ".e30"),
                Body.NONE,
                Map.of(),
                new Caller("", texts),
                "id");
    }
}
