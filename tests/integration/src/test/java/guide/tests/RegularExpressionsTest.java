package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.tests.RegularExpressions.Found;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every regular expression that is deployed takes twice the steps for twice the input, whatever
/// the input is.
///
/// A step is a look at a character, which does not depend on the machine. Inputs are made from the
/// expression itself: its own characters and usual ones, alone and in pairs, repeated between a
/// beginning and an end that does not fit.
class RegularExpressionsTest {

    private static final int SMALL = 100;

    /// As long as a head of a request can be, which a recursion must survive too.
    private static final int LONG = 10_240;

    /// Steps that no input of interest is needed for.
    private static final int CONSTANT = 200;

    private static final double TWICE = 2.5;

    /// What only the running program knows, by file: an example with all that is fixed.
    private static final Map<String, String> MADE_WHILE_RUNNING =
            Map.of("Alternative", "(?<![\\p{L}\\p{N}])\\Qa a\\E(?![\\p{L}\\p{N}])");

    private static final String USUAL = "a0 -./:@,\"\n\u00e9;=";

    private static final List<String> BEGINNINGS = List.of("", "a@", "a:", "1.", "\"");
    private static final List<String> ENDS = List.of("", "!", "\u0000");

    static Stream<Found> all() throws IOException {
        return Stream.concat(
                        RegularExpressions.inJava().stream(),
                        RegularExpressions.inScripts().stream())
                .distinct();
    }

    @Test
    void theyAreFound() throws IOException {
        assertThat(RegularExpressions.inJava())
                .hasSizeGreaterThan(40)
                .extracting(Found::file)
                .contains("AddressHasher", "WordDiff", "WeightedList", "AllowedHtml");
        assertThat(RegularExpressions.inScripts()).hasSizeGreaterThan(15);
        assertThat(all().filter(found -> found.text().isEmpty()).map(Found::file))
                .containsExactlyInAnyOrderElementsOf(MADE_WHILE_RUNNING.keySet());
    }

    @ParameterizedTest
    @MethodSource("all")
    void twiceTheInputIsTwiceTheSteps(Found found) {
        Pattern pattern = pattern(found);
        for (String beginning : beginnings(pattern)) {
            for (String part : parts(pattern)) {
                for (String end : ENDS) {
                    long once = steps(found, pattern, input(beginning, part, end, SMALL));
                    long twice = steps(found, pattern, input(beginning, part, end, 2 * SMALL));

                    assertThat(twice)
                            .as("%s with %s %s %s", found, beginning, part, end)
                            .isLessThanOrEqualTo((long) (TWICE * once) + CONSTANT);
                }
            }
        }
    }

    /// A recursion for each character would end the thread.
    @ParameterizedTest
    @MethodSource("all")
    void aLongInputIsReadToItsEnd(Found found) {
        Pattern pattern = pattern(found);
        for (String part : parts(pattern)) {
            assertThat(steps(found, pattern, input("", part, "!", LONG))).isNotNegative();
        }
    }

    private static Pattern pattern(Found found) {
        return Pattern.compile(
                found.text().orElseGet(() -> MADE_WHILE_RUNNING.getOrDefault(found.file(), "")));
    }

    private static String input(String beginning, String part, String end, int length) {
        return beginning + part.repeat(length / part.length()) + end;
    }

    /// The beginnings of all, and what the expression itself begins with.
    private static List<String> beginnings(Pattern pattern) {
        Matcher own = Pattern.compile("\\^?([\\w:/# -]*)").matcher(pattern.pattern());
        return own.lookingAt()
                ? Stream.concat(BEGINNINGS.stream(), Stream.of(own.group(1))).distinct().toList()
                : BEGINNINGS;
    }

    private static Set<String> parts(Pattern pattern) {
        List<String> letters =
                (pattern.pattern().replaceAll("[\\\\\\[\\](){}^$*+?|]", "") + USUAL)
                        .codePoints()
                        .distinct()
                        .limit(16)
                        .mapToObj(Character::toString)
                        .toList();
        Set<String> parts = new LinkedHashSet<>(letters);
        letters.forEach(one -> letters.forEach(other -> parts.add(one + other)));
        return parts;
    }

    /// How often characters are looked at until the text is read to its end.
    private static long steps(Found found, Pattern pattern, String text) {
        Counted counted = new Counted(text);
        Matcher matcher = pattern.matcher(counted);
        if (found.whole()) {
            matcher.matches();
        } else {
            while (matcher.find()) {
                counted.looks++;
            }
        }
        return counted.looks;
    }

    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
