package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Only a valid moderator's token gives access to moderation.
@Tag("tables")
class ModeratorTokensTest {

    private final Service service = Service.asDeployed();

    @Test
    void onlyTokensOfTheIssuerForThisAudienceAndTimeAreTaken() {
        assertThat(with(Map.of())).isEqualTo(200);
        assertThat(with(Map.of("iss", "https://evil.example/"))).isEqualTo(401);
        assertThat(with(Map.of("aud", "another"))).isEqualTo(401);
        assertThat(with(Map.of("exp", in(-50)))).isEqualTo(200);
        assertThat(with(Map.of("exp", in(-61)))).isEqualTo(401);
        assertThat(with(Map.of("nbf", in(50)))).isEqualTo(200);
        assertThat(with(Map.of("nbf", in(62)))).isEqualTo(401);
        assertThat(with(Map.of("sub", ""))).isEqualTo(401);
    }

    @Test
    void onlyThoseOfTheGroupAreModerators() {
        assertThat(with(Map.of("groups", "moderators"))).isEqualTo(200);
        assertThat(with(Map.of("groups", List.of("readers", "moderators")))).isEqualTo(200);
        assertThat(with(Map.of("groups", List.of("readers")))).isEqualTo(403);
        assertThat(with(Map.of("groups", "nomoderators"))).isEqualTo(403);
        assertThat(with(Map.of("groups", List.of()))).isEqualTo(403);
    }

    @Test
    void withoutATokenNobodyGetsIn() {
        assertThat(service.get(Moderator.QUEUE).status()).isEqualTo(401);
        assertThat(authorized("Bearer nonsense")).isEqualTo(401);
        assertThat(authorized("Basic Z3JhY2U6aG9wcGVy")).isEqualTo(401);
    }

    @Test
    void aTokenThatSomebodyElseSignedIsNone() throws JOSEException {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(service.issuer())
                        .audience("framework-guide")
                        .subject("mallory")
                        .claim("groups", List.of("moderators"))
                        .expirationTime(in(600))
                        .build();
        SignedJWT foreign = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        foreign.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        SignedJWT symmetric = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        symmetric.sign(new MACSigner("0123456789abcdef0123456789abcdef"));
        String good = Moderator.bearer(service, Map.of());

        assertThat(authorized("Bearer " + foreign.serialize())).isEqualTo(401);
        assertThat(authorized("Bearer " + symmetric.serialize())).isEqualTo(401);
        assertThat(authorized("Bearer " + new PlainJWT(claims).serialize())).isEqualTo(401);
        assertThat(authorized(good.substring(0, good.length() - 8) + "AAAAAAAA")).isEqualTo(401);
    }

    @Test
    void anAuthorSecretOpensNothing() {
        String body =
                "{\"thread\":\"page:/"
                        + UUID.randomUUID()
                        + "/\",\"body\":\"Hello\",\"author\":{\"name\":\"Ada\"}}";
        String secret = service.post(body).json().path("authorSecret").asText();

        assertThat(authorized("Bearer " + secret)).isEqualTo(401);
    }

    private int with(Map<String, Object> claims) {
        return authorized(Moderator.bearer(service, claims));
    }

    private int authorized(String header) {
        return service.get(Moderator.QUEUE, "Authorization", header).status();
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
