package guide.local.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class AuthorizationCodesTest {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String PAGE = "http://localhost:8080/desk/";
    private static final AuthorizationCodes.Grant GRANT =
            new AuthorizationCodes.Grant(
                    "grace",
                    List.of("moderators"),
                    "framework-guide",
                    PAGE,
                    AuthorizationCodes.challenge(VERIFIER),
                    "n");

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final AuthorizationCodes authorizationCodes = new AuthorizationCodes(() -> now);
    private final String code = authorizationCodes.issue(GRANT);

    /// The example of RFC 7636, appendix B.
    @Test
    void theChallengeIsThatOfTheStandard() {
        assertThat(AuthorizationCodes.challenge(VERIFIER))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void aCodeIsGoodOnce() {
        assertThat(authorizationCodes.redeem(code, "framework-guide", PAGE, VERIFIER))
                .contains(GRANT);
        assertThat(authorizationCodes.redeem(code, "framework-guide", PAGE, VERIFIER)).isEmpty();
    }

    @Test
    void aCodeIsGoodForLessThanAMinute() {
        now = now.plus(AuthorizationCodes.LIFE).minus(Duration.ofNanos(1));
        assertThat(authorizationCodes.redeem(code, "framework-guide", PAGE, VERIFIER)).isPresent();
    }

    @Test
    void aCodeOfAMinuteIsTooOld() {
        now = now.plus(AuthorizationCodes.LIFE);
        assertThat(authorizationCodes.redeem(code, "framework-guide", PAGE, VERIFIER)).isEmpty();
    }

    @Test
    void aForgedCodeIsNothing() {
        assertThat(authorizationCodes.redeem("A".repeat(43), "framework-guide", PAGE, VERIFIER))
                .isEmpty();
        assertThat(authorizationCodes.redeem("", "framework-guide", PAGE, VERIFIER)).isEmpty();
    }

    @Test
    void aWrongVerifierUsesTheCodeUp() {
        assertThat(authorizationCodes.redeem(code, "framework-guide", PAGE, VERIFIER + "x"))
                .isEmpty();
        assertThat(authorizationCodes.redeem(code, "framework-guide", PAGE, VERIFIER)).isEmpty();
    }

    @Test
    void aCodeIsNoGoodForAnotherClientOrPage() {
        assertThat(authorizationCodes.redeem(code, "another", PAGE, VERIFIER)).isEmpty();
        String second = authorizationCodes.issue(GRANT);
        assertThat(authorizationCodes.redeem(second, "framework-guide", PAGE + "x", VERIFIER))
                .isEmpty();
    }
}
