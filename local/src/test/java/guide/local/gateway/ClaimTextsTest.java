package guide.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;

import org.junit.jupiter.api.Test;

import java.text.ParseException;

class ClaimTextsTest {

    @Test
    void claimsBecomeTextsAsTheHttpApiWritesThem() throws ParseException {
        JWTClaimsSet claims =
                JWTClaimsSet.parse(
                        """
                        {"exp": 1764417600, "groups": ["former moderators", "readers"], "none": [],
                         "realm_access": {"roles": ["a", "b"]}, "version": 2, "verified": true}
                        """);

        assertThat(ClaimTexts.of(claims))
                .containsEntry("exp", "1764417600")
                .containsEntry("groups", "[former moderators readers]")
                .containsEntry("none", "[]")
                .containsEntry("realm_access", "map[roles:[a b]]")
                .containsEntry("version", "2")
                .containsEntry("verified", "true");
    }
}
