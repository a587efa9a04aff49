package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import guide.lambda.address.PublicAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/// Where a request reached the API, with the mapping's key in its path and without.
class ApiMappingTest {

    private static final String OWN = "abc123.execute-api.eu-central-1.amazonaws.com";

    @ParameterizedTest
    @CsvSource({
        "/guide, /guide/v1/traits, /v1/traits",
        "/guide, /v1/traits, /v1/traits",
        "/guide, /guide/x/, /x/",
        "/guide, /guidebook/v1/traits, /guidebook/v1/traits",
        "/guide, /guide, /guide",
        "/a/b, /a/b/v1/traits, /v1/traits",
        "/v1, /v1/v1/traits, /v1/traits",
        "/v1, /v1/traits, /v1/traits",
        "'', /v1/traits, /v1/traits"
    })
    void aPathIsThatOfTheContract(String basePath, String path, String expected) {
        assertThat(mapping(basePath).withoutBasePath(path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"/guide", "guide", "/guide/", "guide/"})
    void slashesAroundTheKeyDoNotCount(String basePath) {
        assertThat(mapping(basePath).basePath()).isEqualTo("/guide");
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, /guide/v1/traits, /guide",
        "example.org, /v1/traits, /guide",
        OWN + ", /v1/traits, ''",
        OWN + ", /guide/v1/traits, /guide"
    })
    void linksBeginWithItBehindTheMapping(String host, String path, String expected) {
        PublicAddress address = mapping("/guide").addressOf(event(host, "https", path));

        assertThat(address).isEqualTo(new PublicAddress("https://" + host, expected));
    }

    @ParameterizedTest
    @CsvSource({
        "https, example.org, https://example.org",
        "'', localhost:8080, http://localhost:8080",
        "https, exa\"mple.org, ''",
        "https, '', ''"
    })
    void theOriginIsThatOfTheRequest(String scheme, String host, String origin) {
        assertThat(ApiMapping.NONE.addressOf(event(host, scheme, "/v1/traits")).origin())
                .isEqualTo(origin);
    }

    @Test
    void whatStandsInFrontIsNamed() {
        ApiMapping mapping = ApiMapping.from(Map.of("PUBLIC_ORIGIN", "https://guide.example.org"));

        assertThat(mapping.addressOf(event(OWN, "https", "/v1/traits")))
                .isEqualTo(new PublicAddress("https://guide.example.org", ""));
    }

    @Test
    void anEventWithoutAnythingIsAtTheRoot() {
        assertThat(mapping("").addressOf(event(Map.of(), "/"))).isEqualTo(PublicAddress.NONE);
    }

    private static ApiMapping mapping(String basePath) {
        return ApiMapping.from(Map.of("BASE_PATH", basePath));
    }

    private static GatewayEvent event(String host, String scheme, String path) {
        return event(Map.of("host", host, "x-forwarded-proto", scheme), path);
    }

    private static GatewayEvent event(Map<String, String> headers, String path) {
        return new GatewayEvent("GET", path, "$default", "", headers, Body.NONE, Caller.UNKNOWN);
    }
}
