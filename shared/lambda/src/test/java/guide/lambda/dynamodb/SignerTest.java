package guide.lambda.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Map;

class SignerTest {

    private static final String OLD = "0123456789abcdef0123456789abcdef";
    private static final String NEW = "fedcba9876543210fedcba9876543210";
    private static final Instant SWITCH = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant BEFORE = SWITCH.minusMillis(1);

    private final Signer before = signer(OLD, BEFORE);
    private final Signer rotated = signer(OLD + " " + NEW + "@" + SWITCH, BEFORE);

    @Test
    void theOldSecretSignsUntilTheNewOnesMoment() {
        assertThat(rotated.sign("text")).isEqualTo(before.sign("text"));
        assertThat(rotated.sign("text", BEFORE)).isEqualTo(before.sign("text"));
        assertThat(rotated.sign("text", SWITCH)).isEqualTo(signer(NEW, SWITCH).sign("text"));
    }

    @Test
    void aListedSecretsSignatureIsKnownAndNoOther() {
        assertThat(rotated.every("text"))
                .containsExactly(signer(NEW, SWITCH).sign("text"), before.sign("text"));
        assertThat(signer(NEW, SWITCH).every("text")).doesNotContain(before.sign("text"));
    }

    @Test
    void withoutAnUndatedSecretTheFirstOneSignsWhatIsOlder() {
        assertThat(signer(NEW + "@" + SWITCH, BEFORE).sign("text"))
                .isEqualTo(signer(NEW, SWITCH).sign("text"));
    }

    @Test
    void noPurposesSignatureServesAnother() {
        assertThat(Signer.from(Map.of("SIGNING_SECRET", OLD), "other").sign("text"))
                .isNotEqualTo(before.sign("text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcde",
                OLD + " short@2026-12-01T12:00:00Z",
                OLD + " " + NEW + "@tomorrow",
                OLD + " " + NEW + "@"
            })
    void whatIsNoListOfSecretsStopsTheFunctionAndIsNotRepeated(String secret) {
        assertThatThrownBy(() -> signer(secret, SWITCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SIGNING_SECRET")
                .hasMessageNotContainingAny(OLD, NEW, "tomorrow");
    }

    private static Signer signer(String secret, Instant now) {
        return Signer.from(Map.of("SIGNING_SECRET", secret), "test", () -> now);
    }
}
