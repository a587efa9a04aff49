package guide.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class CodesTest {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String PAGE = "http://localhost:8080/desk/";
    private static final Codes.Grant GRANT =
            new Codes.Grant(
                    "grace",
                    List.of("moderators"),
                    "framework-guide",
                    PAGE,
                    Codes.challenge(VERIFIER),
                    "n");

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final Codes codes = new Codes(() -> now);
    private final String code = codes.issue(GRANT);

    /// The example of RFC 7636, appendix B.
    @Test
    void theChallengeIsThatOfTheStandard() {
        assertThat(Codes.challenge(VERIFIER))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void aCodeIsGoodOnce() {
        assertThat(codes.redeem(code, "framework-guide", PAGE, VERIFIER)).contains(GRANT);
        assertThat(codes.redeem(code, "framework-guide", PAGE, VERIFIER)).isEmpty();
    }

    @Test
    void aCodeIsGoodForLessThanAMinute() {
        now = now.plus(Codes.LIFE).minus(Duration.ofNanos(1));
        assertThat(codes.redeem(code, "framework-guide", PAGE, VERIFIER)).isPresent();
    }

    @Test
    void aCodeOfAMinuteIsTooOld() {
        now = now.plus(Codes.LIFE);
        assertThat(codes.redeem(code, "framework-guide", PAGE, VERIFIER)).isEmpty();
    }

    @Test
    void aForgedCodeIsNothing() {
        assertThat(codes.redeem("A".repeat(43), "framework-guide", PAGE, VERIFIER)).isEmpty();
        assertThat(codes.redeem("", "framework-guide", PAGE, VERIFIER)).isEmpty();
    }

    @Test
    void aWrongVerifierUsesTheCodeUp() {
        assertThat(codes.redeem(code, "framework-guide", PAGE, VERIFIER + "x")).isEmpty();
        assertThat(codes.redeem(code, "framework-guide", PAGE, VERIFIER)).isEmpty();
    }

    @Test
    void aCodeIsNoGoodForAnotherClientOrPage() {
        assertThat(codes.redeem(code, "another", PAGE, VERIFIER)).isEmpty();
        String second = codes.issue(GRANT);
        assertThat(codes.redeem(second, "framework-guide", PAGE + "x", VERIFIER)).isEmpty();
    }
}
