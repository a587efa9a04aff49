package guide.comments.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.lambda.problem.ProblemException;
import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

class IdempotencyKeyTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void anyKeyOfVersion7CarriesItsTime() {
        Property.forAll(
                1000,
                random -> {
                    Instant time = NOW.plusMillis(random.nextLong(-600_000, 60_001));
                    String text = version7(time, random);

                    IdempotencyKey key = IdempotencyKey.parse(text, NOW);

                    assertThat(key.epochMilli()).isEqualTo(time.toEpochMilli());
                    assertThat(IdempotencyKey.parse(text.toUpperCase(Locale.ROOT), NOW))
                            .isEqualTo(key);
                });
    }

    @Test
    void theWindowIsTenMinutesBehindAndOneAhead() {
        Property.forAll(
                100,
                random -> {
                    Duration far = IdempotencyKey.WINDOW.plusMillis(1 + random.nextInt(10_000_000));

                    Duration soon = IdempotencyKey.AHEAD.plusMillis(1 + random.nextInt(10_000_000));

                    assertRefused(version7(NOW.plus(soon), random));
                    assertRefused(version7(NOW.minus(far), random));
                });
    }

    @Test
    void otherVersionsAreRefused() {
        assertRefused(UUID.randomUUID().toString());
        assertRefused("00000000-0000-0000-0000-000000000000");
        assertRefused("ffffffff-ffff-ffff-ffff-ffffffffffff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "key",
                "019e82c1ac007000800000000000000",
                "019e82c1-ac00-7000-8000-00000000000g",
                "019e82c1-ac00-7000-c000-000000000000",
                "{019e82c1-ac00-7000-8000-000000000000}"
            })
    void otherShapesAreRefused(String text) {
        assertRefused(text);
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKey.parse(text, NOW))
                .withMessageContaining("Idempotency-Key");
    }

    private static String version7(Instant time, RandomGenerator random) {
        long high = (time.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
