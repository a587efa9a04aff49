package guide.lambda.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import guide.lambda.problem.ProblemException;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.random.RandomGenerator;

class CursorsTest {

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Cursors cursors = cursors("0123456789abcdef0123456789abcdef");

    @Test
    void aCursorOpensInItsOwnListAndNowhereElse() {
        Property.forAll(
                300,
                random -> {
                    String scope = Property.text(random, "abc:#/", 20);
                    String position = Property.text(random, "0123456789abcdef#", 80);
                    String cursor = cursors.sign(scope, position);

                    assertThat(cursors.open(scope, cursor)).isEqualTo(position);
                    assertThat(cursors.sign(scope, position)).isEqualTo(cursor);
                    assertRejected(scope + "x", cursor);
                });
    }

    @Test
    void everyChangedBitIsRejected() {
        String cursor = cursors.sign("list", "position");

        for (int bit = 0; bit < cursor.length() * 6; bit++) {
            assertRejected("list", flipped(cursor, bit));
        }
    }

    @Test
    void everyShortenedCursorIsRejected() {
        String cursor = cursors.sign("list", "position");

        for (int length = 0; length < cursor.length(); length++) {
            assertRejected("list", cursor.substring(0, length));
        }
    }

    @Test
    void whatWasNeverACursorIsRejected() {
        Property.forAll(500, random -> assertRejected("list", Property.anyText(random, 200)));
        assertRejected("list", "A".repeat(100_000));
    }

    @Test
    void whateverIsDoneToACursorItOpensOnlyAsItWasSigned() {
        Property.forAll(
                100_000,
                random -> {
                    String scope = Property.text(random, "abc:#/?&", 12);
                    String position = Property.anyText(random, 40);
                    String other = cursors.sign(scope, Property.text(random, "0123456789", 20));
                    String cursor = cursors.sign(scope, position);
                    String changed = changed(cursor, other, random);

                    if (changed.equals(cursor)) {
                        assertThat(cursors.open(scope, changed)).isEqualTo(asUtf8(position));
                    } else if (!changed.equals(other)) {
                        assertRejected(scope, changed);
                    }
                });
    }

    /// What somebody without the secret can make of two cursors.
    private static String changed(String cursor, String other, RandomGenerator random) {
        int at = random.nextInt(cursor.length() + 1);
        int from = random.nextInt(other.length() + 1);
        String piece = Property.text(random, ALPHABET + "=+/ .%\u00e9", 4);
        return switch (random.nextInt(7)) {
            case 0 -> cursor;
            case 1 -> cursor.substring(0, at) + piece + cursor.substring(at);
            case 2 -> cursor.substring(0, at) + other.substring(from);
            case 3 -> cursor.substring(0, at);
            case 4 -> cursor.substring(at) + cursor.substring(0, at);
            case 5 -> flipped(cursor, random.nextInt(cursor.length() * 6));
            default -> Property.text(random, ALPHABET, 120);
        };
    }

    /// Half a pair of surrogates is no character of UTF-8.
    private static String asUtf8(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    @Test
    void theBorderBetweenScopeAndPositionCannotBeMoved() {
        String cursor = cursors.sign("list", "ab");

        assertRejected("lista", cursor);
        assertThat(cursors.sign("1", "1:x")).isNotEqualTo(cursors.sign("11", ":x"));
    }

    @Test
    void anotherSecretOpensNothing() {
        String foreign = cursors("fedcba9876543210fedcba9876543210").sign("list", "position");

        assertRejected("list", foreign);
    }

    @Test
    void aShortOrMissingSecretStopsTheFunctionFromStarting() {
        assertThatThrownBy(() -> cursors("a".repeat(31))).hasMessageContaining("32");
        assertThatThrownBy(() -> Cursors.from(Map.of())).hasMessageContaining("SIGNING_SECRET");
    }

    private void assertRejected(String scope, String cursor) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> cursors.open(scope, cursor));
    }

    private static Cursors cursors(String secret) {
        return Cursors.from(Map.of("SIGNING_SECRET", secret));
    }

    private static String flipped(String cursor, int bit) {
        int at = bit / 6;
        char other = ALPHABET.charAt(ALPHABET.indexOf(cursor.charAt(at)) ^ (1 << (bit % 6)));
        return cursor.substring(0, at) + other + cursor.substring(at + 1);
    }
}
