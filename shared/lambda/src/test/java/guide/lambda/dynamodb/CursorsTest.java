package guide.lambda.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.lambda.problem.ProblemException;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.util.Map;

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
