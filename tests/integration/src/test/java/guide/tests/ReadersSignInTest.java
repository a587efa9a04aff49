package guide.tests;

import static guide.tests.SignInService.CHALLENGE;
import static guide.tests.SignInService.ON_B;
import static guide.tests.SignInService.ON_C;
import static guide.tests.SignInService.PAGE;
import static guide.tests.SignInService.VERIFIER;
import static guide.tests.SignInService.link;
import static guide.tests.SignInService.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;

import guide.lambda.json.Json;
import guide.tests.issuers.SignedTokens;
import guide.tests.walks.Desk;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Readers sign in where their site has turned that on, and are the same author on every device.
@Tag("tables")
class ReadersSignInTest {

    private static final SignInService SERVICE = SignInService.RUNNING;

    @Test
    void aFormOffersWhatTheSiteHasTurnedOn() {
        assertThat(offer("https://www.example")).containsExactly("email", "openid", "token");
        assertThat(offer("https://c.example")).isEmpty();
        assertThat(offer("https://nobodys.example")).isEmpty();
    }

    @Test
    void nobodyCanSignInWhereNobodyHasTurnedItOn() {
        assertThat(refusal(byToken(ON_C, token("default", Map.of()))))
                .isEqualTo("/token must be a way to sign in that the site c has turned on");
        assertThat(refusal(byMail("ada@example.org", ON_C))).startsWith("/email must be a way");
        assertThat(refusal(SERVICE.atIssuer(issued(Map.of()), ON_C))).startsWith("/page must be a");
    }

    @Test
    void oneWayAtATime() {
        Map<String, String> both = Map.of("page", PAGE, "token", "a", "email", "a@example.org");

        assertThat(refusal(SERVICE.signIn(Map.of("page", PAGE)))).contains("one of email, link");
        assertThat(refusal(SERVICE.signIn(both))).contains("one of email, link and token");
    }

    @Test
    void thePageIsOneOfASite() {
        for (String page : List.of("", "/hello/", "javascript:alert(1)", "https://a\\b/")) {
            assertThat(refusal(byToken(page, "a"))).as(page).startsWith("/page ");
        }
        assertThat(refusal(byToken("https://nobodys.example/", "a")))
                .isEqualTo("/page must be on an origin of a site");
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThat(refused(List.of("telepathy"), 1))
                .contains("/sites/0/signIn/ways/0 must be email, openid or token");
        assertThat(refused(List.of("token", "token"), 1)).contains("must be listed once");
        assertThat(refused(List.of("token"), 0)).contains("/sites/0/signIn/keyNumber must be 1 to");
        assertThat(refused(List.of("email"), 1)).contains("/sites/0/origins must list an origin");
    }

    @Nested
    class ByATokenOfTheSite {

        @Test
        void aReaderIsTheSameOnEveryDeviceAndAnotherOneOnEverySite() {
            String one = secret(byToken(PAGE, token("default", Map.of("sub", "42"))));
            String two = secret(byToken(PAGE, token("default", Map.of("sub", "42", "name", "A"))));
            String other = secret(byToken(PAGE, token("default", Map.of("sub", "43"))));
            String elsewhere = secret(byToken(ON_B, token("b", Map.of("sub", "42"))));

            assertThat(SERVICE.author(two)).isEqualTo(SERVICE.author(one));
            assertThat(SERVICE.author(other)).isNotEqualTo(SERVICE.author(one));
            assertThat(SERVICE.author(elsewhere)).isNotEqualTo(SERVICE.author(one));
        }

        @Test
        void theSessionEndsWithTheTokenAndHasItsName() {
            long end = Instant.now().getEpochSecond() + 60;
            JsonNode session =
                    byToken(PAGE, token("default", Map.of("exp", end, "name", "Ada"))).json();

            assertThat(session.path("endsAt").asText())
                    .isEqualTo(Instant.ofEpochSecond(end).toString());
            assertThat(session.path("name").asText()).isEqualTo("Ada");
        }

        @Test
        void whatIsNotTheSitesOwnIsRefused() {
            String wrongKey = signed("x".repeat(43), claims("default", Map.of()));
            String ofB = token("b", Map.of());
            String forB = signed(SERVICE.key("default"), claims("b", Map.of()));

            assertThat(refusal(byToken(PAGE, wrongKey)))
                    .isEqualTo("/token must be signed with the key of the site default");
            assertThat(refusal(byToken(PAGE, ofB)))
                    .isEqualTo("/token must be signed with the key of the site default");
            assertThat(refusal(byToken(PAGE, forB))).isEqualTo("/token must have the aud default");
        }

        @Test
        void timesAreKept() {
            long now = Instant.now().getEpochSecond();
            long longest = Duration.ofDays(30).toSeconds();

            assertThat(byToken(PAGE, token("default", Map.of("exp", now - 50))).status())
                    .isEqualTo(200);
            assertThat(refusal(byToken(PAGE, token("default", Map.of("exp", now - 61)))))
                    .isEqualTo("/token must have an exp to come");
            assertThat(byToken(PAGE, token("default", Map.of("exp", now + longest))).status())
                    .isEqualTo(200);
            assertThat(refusal(byToken(PAGE, token("default", Map.of("exp", now + longest + 60)))))
                    .isEqualTo("/token must have an exp at most 30 days ahead");
            assertThat(refusal(byToken(PAGE, token("default", Map.of("nbf", now + 90)))))
                    .startsWith("/token must have an nbf");
            assertThat(refusal(byToken(PAGE, token("default", Map.of("exp", "soon")))))
                    .isEqualTo("/token must have an exp in seconds");
        }

        @Test
        void whatIsNoSuchTokenIsRefused() {
            String none = "eyJhbGciOiJub25lIn0.e30.";

            assertThat(refusal(byToken(PAGE, "a.b"))).startsWith("/token must be a JWT");
            assertThat(refusal(byToken(PAGE, "a.b.c"))).contains("JSON objects in base64url");
            assertThat(refusal(byToken(PAGE, none))).startsWith("/token must be signed with HS256");
            assertThat(refusal(byToken(PAGE, issued(Map.of())))).contains("HS256");
            assertThat(refusal(byToken(PAGE, token("default", Map.of("sub", " ")))))
                    .isEqualTo("/token must have a sub of 1 to 255 characters");
            assertThat(refusal(byToken(PAGE, token("default", Map.of("name", "x".repeat(81))))))
                    .startsWith("/token must have a name of 1 to 80");
        }

        @Test
        void aSessionThatHasEndedOrWasChangedIsNobodys() {
            long now = Instant.now().getEpochSecond();
            String ended = secret(byToken(PAGE, token("default", Map.of("exp", now - 30))));
            String own = secret(byToken(PAGE, token("default", Map.of())));
            String changed = (own.startsWith("A") ? "B" : "A") + own.substring(1);

            assertThat(mine(own)).isEqualTo(200);
            assertThat(mine(ended)).isEqualTo(401);
            assertThat(mine(changed)).isEqualTo(401);
        }
    }

    @Nested
    class AtTheIssuer {

        @Test
        void whoHasAnAccountIsLedBackAndSignedIn() {
            String way = SERVICE.atIssuer(issued(Map.of("sub", "ada")), PAGE).text("location");
            String again = SERVICE.atIssuer(issued(Map.of("sub", "ada")), PAGE).text("location");
            String onB = SERVICE.atIssuer(issued(Map.of("sub", "ada")), ON_B).text("location");
            String ada = SERVICE.author(secret(byLink(link(way), PAGE)));

            assertThat(way).startsWith(PAGE + "#guide-sign-in=");
            assertThat(SERVICE.author(secret(byLink(link(again), PAGE)))).isEqualTo(ada);
            assertThat(SERVICE.author(secret(byLink(link(onB), ON_B)))).isNotEqualTo(ada);
        }

        @Test
        void tokensThatAreNotForThisGuideAreRefused() {
            String stranger = new SignedTokens("other").sign(shape(), Map.of());

            assertThat(SERVICE.atIssuer(stranger, PAGE).status()).isEqualTo(401);
            assertThat(SERVICE.atIssuer(issued(Map.of("aud", "another")), PAGE).status())
                    .isEqualTo(401);
            assertThat(SERVICE.atIssuer(issued(Map.of("exp", 1_600_000_000)), PAGE).status())
                    .isEqualTo(401);
            assertThat(SERVICE.atIssuer(issued(Map.of("iss", "https://a.example")), PAGE).status())
                    .isEqualTo(401);
        }

        @Test
        void onlyAnOriginOfASiteGetsALink() {
            assertThat(refusal(SERVICE.atIssuer(issued(Map.of()), "https://nobodys.example/")))
                    .isEqualTo("/page must be on an origin of a site");
        }

        private String shape() {
            return SERVICE.issuer.shape("id_token", "[]", "");
        }
    }

    @Nested
    class ByALinkInAMail {

        private final String email = "Ada." + UUID.randomUUID() + "@example.org";

        @Test
        void whoReadsTheMailIsSignedInHoweverTheAddressIsWritten() {
            byMail(email, PAGE);
            byMail(
                    email.toUpperCase(java.util.Locale.ROOT).replace("EXAMPLE.ORG", "example.org"),
                    PAGE);
            String mailed = SERVICE.mailed(email).getFirst();
            String again =
                    SERVICE.mailed(
                                    email.toUpperCase(java.util.Locale.ROOT)
                                            .replace("EXAMPLE.ORG", "example.org"))
                            .getFirst();

            assertThat(mailed).startsWith(PAGE + "#guide-sign-in=");
            assertThat(SERVICE.author(secret(byLink(link(mailed), PAGE))))
                    .isEqualTo(SERVICE.author(secret(byLink(link(again), PAGE))));
        }

        @Test
        void aLinkWorksOnceInTheBrowserThatAskedForItOnItsSite() {
            byMail(email, PAGE);
            String mailed = link(SERVICE.mailed(email).getFirst());
            String changed = (mailed.startsWith("e") ? "f" : "e") + mailed.substring(1);

            assertThat(refusal(byLink(changed, PAGE))).startsWith("/link must be one of this");
            assertThat(refusal(byLink(mailed, ON_B)))
                    .startsWith("/link must be of the page's site");
            assertThat(refusal(byLink(mailed, PAGE, "another-browser-".repeat(4))))
                    .startsWith("/verifier must be what the challenge");
            assertThat(byLink(mailed, PAGE).status()).isEqualTo(200);
            assertThat(refusal(byLink(mailed, PAGE))).isEqualTo("/link must be followed only once");
        }

        @Test
        void aMailboxGetsThreeAtOnceAndTheAnswerIsTheSame() {
            for (int n = 0; n < 5; n++) {
                assertThat(byMail(email, PAGE).status()).isEqualTo(202);
            }

            assertThat(SERVICE.mailed(email)).hasSize(3);
        }

        @Test
        void whatIsNoAddressOrNoChallengeIsRefused() {
            assertThat(refusal(byMail("ada", PAGE)))
                    .isEqualTo("/email must be an e-mail address of at most 254 characters");
            assertThat(refusal(SERVICE.signIn(Map.of("page", PAGE, "email", email))))
                    .startsWith("/challenge must be the SHA-256");
        }
    }

    private static List<String> offer(String origin) {
        String path = "/v1/sign-in?origin=" + URLEncoder.encode(origin, StandardCharsets.UTF_8);
        return Json.readOwn(
                Json.write(SERVICE.desk.get(path).json().path("ways")),
                new com.fasterxml.jackson.core.type.TypeReference<>() {});
    }

    private static String refused(List<String> ways, int keyNumber) {
        Map<String, Object> site =
                Map.of("id", "default", "signIn", Map.of("ways", ways, "keyNumber", keyNumber));
        return refusal(SERVICE.setSites(1, List.of(site)));
    }

    private static Desk.Answer byToken(String page, String token) {
        return SERVICE.signIn(Map.of("page", page, "token", token));
    }

    private static Desk.Answer byMail(String email, String page) {
        return SERVICE.signIn(Map.of("page", page, "email", email, "challenge", CHALLENGE));
    }

    private static Desk.Answer byLink(String link, String page) {
        return byLink(link, page, VERIFIER);
    }

    private static Desk.Answer byLink(String link, String page, String verifier) {
        return SERVICE.signIn(Map.of("page", page, "link", link, "verifier", verifier));
    }

    private static String secret(Desk.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.text("authorSecret");
    }

    private static int mine(String secret) {
        return SERVICE.desk.get("/v1/authors/me", "Authorization", "Bearer " + secret).status();
    }

    private static String issued(Map<String, ?> claims) {
        return SERVICE.issuer.token("id_token", claims);
    }

    private static String token(String site, Map<String, ?> claims) {
        return signed(SERVICE.key(site), claims(site, claims));
    }

    private static Map<String, Object> claims(String site, Map<String, ?> others) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("aud", site);
        claims.put("sub", "ada");
        claims.put("exp", Instant.now().getEpochSecond() + 3_600);
        claims.putAll(others);
        return claims;
    }

    /// As a library of the host's language does it.
    private static String signed(String key, Map<String, Object> claims) {
        JWSObject token =
                new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(Json.write(claims)));
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
