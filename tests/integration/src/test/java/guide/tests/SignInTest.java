package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Signs in at the local issuer, as a public OpenID Connect client does.
@Tag("tables")
class SignInTest {

    /// The pair of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Service service = Service.RUNNING;
    private final String origin = service.issuer().replace("/oidc", "");
    private final String page = origin + "/desk/";
    private final JsonNode discovery = service.get("/oidc/.well-known/openid-configuration").json();

    @Test
    void theDiscoveryDocumentNamesEveryEndpoint() {
        assertThat(discovery.path("issuer").asText()).isEqualTo(service.issuer());
        assertThat(discovery.path("authorization_endpoint").asText()).startsWith(origin);
        assertThat(discovery.path("token_endpoint").asText()).startsWith(origin);
        assertThat(discovery.path("code_challenge_methods_supported").get(0).asText())
                .isEqualTo("S256");
        assertThat(service.get("/oidc/jwks").json().path("keys").get(0).has("d")).isFalse();
    }

    @Test
    void whoSignsInGetsTokensThatTheApiTakes() {
        JsonNode tokens = exchange(code(Map.of()), Map.of()).json();
        JsonNode claims = claims(tokens.path("id_token"));

        assertThat(claims.path("nonce").asText()).isEqualTo("n-1");
        assertThat(claims.path("aud").asText()).isEqualTo("framework-guide");
        assertThat(claims.path("sub").asText()).isEqualTo("Ada & Co");
        assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(queue(tokens)).isEqualTo(200);
    }

    @Test
    void whoIsInNoGroupIsNoModerator() {
        String code = code(Map.of("group", "readers"));

        assertThat(queue(exchange(code, Map.of()).json())).isEqualTo(403);
    }

    @Test
    void theAnswerGoesBackWithItsStateToThePageThatAsked() {
        String location = grant(Map.of()).header("location");

        assertThat(location).startsWith(page + "?code=").endsWith("&state=s+1");
    }

    @Test
    void aPageIsShownToSignInAt() {
        Answer answer = service.get("/oidc/authorize?" + form(request(Map.of())));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-security-policy")).contains("script-src 'self'");
        assertThat(answer.raw().body()).contains("value=\"s 1\"").doesNotContain("{{");
    }

    @Test
    void whatThePageSaysStaysText() {
        Answer answer =
                service.get("/oidc/authorize?" + form(request(Map.of("state", "\"><script>x()"))));

        assertThat(answer.raw().body())
                .contains("&quot;&gt;&lt;script&gt;x()")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/desk/",
                "http://localhost:1/desk/",
                "http://localhost@elsewhere.example/",
                "//elsewhere.example/",
                "/desk/",
                "javascript:alert(1)",
                "http://local host/",
                ""
            })
    void noCodeLeavesForAnotherSite(String redirect) {
        Answer shown =
                service.get("/oidc/authorize?" + form(request(Map.of("redirect_uri", redirect))));
        Answer granted = grant(Map.of("redirect_uri", redirect));

        assertThat(shown.status()).isEqualTo(400);
        assertThat(granted.status()).isEqualTo(400);
        assertThat(granted.header("location")).isEmpty();
    }

    @Test
    void anOriginThatOnlyBeginsLikeOursIsAnother() {
        assertThat(grant(Map.of("redirect_uri", origin + "0/desk/")).status()).isEqualTo(400);
        assertThat(grant(Map.of("redirect_uri", page + "#x")).status()).isEqualTo(400);
        assertThat(grant(Map.of("client_id", "another")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "scope, profile, invalid_scope",
        "code_challenge_method, plain, invalid_request",
        "code_challenge, short, invalid_request",
        "name, ' ', access_denied"
    })
    void whatIsWrongGoesBackToThePage(String field, String value, String error) {
        Answer answer = grant(Map.of(field, value));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).startsWith(page + "?error=" + error);
    }

    @Test
    void aCodeIsExchangedOnce() {
        String code = code(Map.of());

        assertThat(exchange(code, Map.of()).status()).isEqualTo(200);
        assertInvalidGrant(exchange(code, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "code, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "code_verifier, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXX",
        "code_verifier, ''",
        "client_id, another",
        "redirect_uri, http://localhost/desk/"
    })
    void aCodeIsExchangedForWhoGotIt(String field, String value) {
        assertInvalidGrant(exchange(code(Map.of()), Map.of(field, value)));
    }

    @Test
    void anotherGrantIsNotKnown() {
        Answer answer = exchange("x", Map.of("grant_type", "password"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("unsupported_grant_type");
    }

    private static void assertInvalidGrant(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    private int queue(JsonNode tokens) {
        String token = "Bearer " + tokens.path("access_token").asText();
        return service.get("/v1/moderation/queue", "Authorization", token).status();
    }

    private String code(Map<String, String> changed) {
        String query = URI.create(grant(changed).header("location")).getQuery();
        return query.replaceAll("code=([^&]+).*", "$1");
    }

    private Answer grant(Map<String, String> changed) {
        return post("/oidc/authorize", request(changed));
    }

    private Answer exchange(String code, Map<String, String> changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("client_id", "framework-guide");
        fields.put("redirect_uri", page);
        fields.put("code_verifier", VERIFIER);
        fields.putAll(changed);
        return post("/oidc/token", fields);
    }

    private Map<String, String> request(Map<String, String> changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("response_type", "code");
        fields.put("client_id", "framework-guide");
        fields.put("redirect_uri", page);
        fields.put("scope", "openid");
        fields.put("state", "s 1");
        fields.put("nonce", "n-1");
        fields.put("code_challenge", CHALLENGE);
        fields.put("code_challenge_method", "S256");
        fields.put("name", "Ada & Co");
        fields.put("group", "moderators");
        fields.putAll(changed);
        return fields;
    }

    private Answer post(String path, Map<String, String> fields) {
        return service.send(
                service.request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields))));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode claims(JsonNode token) {
        String body = token.asText().split("\\.", 3)[1];
        return Json.readOwn(
                new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8),
                JsonNode.class);
    }
}
