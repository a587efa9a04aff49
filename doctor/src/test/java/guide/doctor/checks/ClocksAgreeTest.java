package guide.doctor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import guide.doctor.examined.Finding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class ClocksAgreeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    /// A date has whole seconds, so the server's clock may be up to a second further.
    @ParameterizedTest
    @CsvSource({
        "-62, false",
        "-61, true",
        "-1, true",
        "0, true",
        "1, true",
        "60, true",
        "61, false",
    })
    void aMinuteApartIsTheLast(int seconds, boolean holds) {
        Finding found = ClocksAgree.apart(NOW.plusSeconds(seconds), NOW, NOW);

        assertThat(found instanceof Finding.Holds).isEqualTo(holds);
    }
}
