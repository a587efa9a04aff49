package guide.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class DeliveryKeyTest {

    private static final Instant AT = Instant.parse("2026-12-01T12:00:00.123456Z");

    @Test
    void aKeyIsReadBackFromItsText() {
        DeliveryKey key = new DeliveryKey("webhook", "whe_1", AT, "evt_abc-1");

        assertThat(DeliveryKey.parse(key.text())).contains(key);
    }

    @Test
    void namesHaveAtMost64Characters() {
        assertThat(new DeliveryKey("mail", "x".repeat(64), AT, "evt").target()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryKey("mail", "x".repeat(65), AT, "evt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a#b", "a.b", "ada@example.org", "a b", "é"})
    void aTargetIsNoAddressAndNothingThatWasTyped(String target) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryKey("mail", target, AT, "evt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "...",
                "a.b.1.c",
                "a.b.9999999999999.",
                "a.b.99999999999999.c",
                "a.b.1c.d.e"
            })
    void whatIsNoKeyIsNone(String text) {
        assertThat(DeliveryKey.parse(text)).isEmpty();
    }

    @Test
    void allRetriesLieWithinADay() {
        long minutes = 0;
        for (int i = 0; i < RetryPlan.MOST_ATTEMPTS - 1; i++) {
            minutes += RetryPlan.after(i).orElseThrow().toMinutes();
        }

        assertThat(minutes).isEqualTo(22 * 60 + 16);
        assertThat(RetryPlan.after(RetryPlan.MOST_ATTEMPTS - 1)).isEmpty();
    }
}
