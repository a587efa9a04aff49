package guide.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import guide.local.oidc.Issuer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class AuthorizerTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final HttpServer server;
    private final Issuer issuer;

    AuthorizerTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        issuer = new Issuer(address, List.of("guide"), InstantSource.fixed(NOW));
        server.createContext(
                Issuer.PATH,
                exchange -> {
                    try (exchange) {
                        issuer.answer(exchange);
                    }
                });
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "exp, -59, true",
        "exp, -60, false",
        "nbf, 60, true",
        "nbf, 61, false",
        "iat, 60, true",
        "iat, 61, false"
    })
    void clocksMayBeAMinuteApart(String claim, int seconds, boolean valid) {
        assertThat(isValid(Map.of(claim, Date.from(NOW.plusSeconds(seconds))))).isEqualTo(valid);
    }

    @Test
    void theClientCountsOnlyWhereATokenHasNoAudience() {
        assertThat(isValid(Map.of("client_id", "guide", "aud", List.of()))).isTrue();
        assertThat(isValid(Map.of("client_id", "guide", "aud", "another"))).isFalse();
    }

    private boolean isValid(Map<String, Object> claims) {
        Map<String, Object> all =
                new HashMap<>(
                        Map.of(
                                "sub",
                                "ada",
                                "iat",
                                Date.from(NOW),
                                "exp",
                                Date.from(NOW.plusSeconds(300))));
        all.putAll(claims);
        Authorizer authorizer =
                new Authorizer(issuer.address(), List.of("guide"), InstantSource.fixed(NOW));
        return authorizer.claims("Bearer " + issuer.token(all)).isPresent();
    }
}
