package guide.comments.spam;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Content;
import guide.comments.domain.HoldReason;
import guide.comments.text.VisibleText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What each type of rule holds: the last that passes and the first that does not.
class RuleMatcherTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "casino",
                "Visit our CASINO!",
                "ｃａｓｉｎｏ",
                "cas\u200bino",
                "(casino)",
                "a lucky  casino"
            })
    void aWordIsFoundWholeWithoutCaseWidthAndInvisibleCharacters(String text) {
        assertThat(reasons(words("casino"), "Ada", text)).containsExactly("rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"casinos", "occasino", "c a s i n o", "casino2", ""})
    void aPartOfAWordIsNotTheWord(String text) {
        assertThat(reasons(words("casino"), "Ada", text)).isEmpty();
    }

    @Test
    void aWordInTheNameCountsToo() {
        assertThat(reasons(words("free money"), "Free Money", "Hello")).containsExactly("rule");
    }

    /// 6 000 words in twelve rules: what is made of them is kept, also when the settings are read
    /// again.
    @Test
    void theWordsOfAllRulesAreMadeReadyOnce() {
        RuleMatcher matcher = new RuleMatcher(new Past(0, 0));
        String text = "nothing of it ".repeat(714);

        for (int posts = 0; posts < 5; posts++) {
            assertThat(matcher.reasons(manyWords(), sent("Ada", text))).isEmpty();
        }
        assertThat(matcher.builds()).isEqualTo(1);
        assertThat(matcher.reasons(manyWords(), sent("Ada", text + "word5999")))
                .extracting(HoldReason::rule)
                .containsExactly("rule11");
        assertThat(matcher.reasons(List.of(words("other")), sent("Ada", "Other"))).hasSize(1);
        assertThat(matcher.builds()).isEqualTo(2);
    }

    private static List<Rule> manyWords() {
        return IntStream.range(0, 12)
                .mapToObj(
                        n ->
                                new Rule(
                                        "rule" + n,
                                        Rule.Type.WORDS,
                                        IntStream.range(n * 500, n * 500 + 500)
                                                .mapToObj(word -> "word" + word)
                                                .toList(),
                                        List.of(),
                                        0,
                                        0,
                                        0))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "see https://one.example and www.two.example, 2, false",
        "see https://one.example and www.two.example, 1, true",
        "none, 0, false",
        "HTTPS://ONE.EXAMPLE, 0, true"
    })
    void linksAreCounted(String text, int most, boolean held) {
        assertThat(reasons(Rule.of("rule", Rule.Type.LINKS, most), "Ada", text).isEmpty())
                .isEqualTo(!held);
    }

    @ParameterizedTest
    @CsvSource({"12345, 5, false", "123456, 5, true", "\uD83D\uDE00\uD83D\uDE00, 2, false"})
    void lengthIsInCharacters(String text, int most, boolean held) {
        assertThat(reasons(Rule.of("rule", Rule.Type.LENGTH, most), "Ada", text).isEmpty())
                .isEqualTo(!held);
    }

    @ParameterizedTest
    @CsvSource({"30, false", "31, true"})
    void anOldThreadIsOneWhoseFirstContributionIsLongAgo(int days, boolean held) {
        Rule rule = new Rule("rule", Rule.Type.THREAD_AGE, List.of(), List.of(), 0, 30, 0);
        RuleMatcher check = new RuleMatcher(new Past(days, 0));

        assertThat(check.reasons(List.of(rule), sent("Ada", "Hello")).isEmpty()).isEqualTo(!held);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void theRateOfAnAuthorCountsThisOneToo(int before, boolean held) {
        Rule rule = new Rule("rule", Rule.Type.RATE, List.of(), List.of(), 5, 0, 10);
        RuleMatcher check = new RuleMatcher(new Past(0, before));

        assertThat(check.reasons(List.of(rule), sent("Ada", "Hello")).isEmpty()).isEqualTo(!held);
    }

    @Test
    void aKindCanBeHeld() {
        Rule edits = new Rule("rule", Rule.Type.KIND, List.of(), List.of("edit"), 0, 0, 0);
        Rule comments = new Rule("rule", Rule.Type.KIND, List.of(), List.of("comment"), 0, 0, 0);

        assertThat(reasons(edits, "Ada", "Hello")).isEmpty();
        assertThat(reasons(comments, "Ada", "Hello")).containsExactly("rule");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0410da",
                "Ad\u0430",
                "\u0391da",
                "\uff21da",
                "\ud835\udc00da",
                "\u24b6da"
            })
    void aNameOfScriptsThatLookAlikeIsHeld(String name) {
        assertThat(reasons(Rule.of("rule", Rule.Type.MIXED_SCRIPTS, 0), name, "Hello"))
                .containsExactly("rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Ада", "Ádám", "山田 Taro", "אדה", "Ada 2", "Mª José", "Ⅷ Ⅱ"})
    void aNameOfOneScriptIsNot(String name) {
        assertThat(reasons(Rule.of("rule", Rule.Type.MIXED_SCRIPTS, 0), name, "Hello")).isEmpty();
    }

    @Test
    void everyRuleThatIsMetIsNamed() {
        List<Rule> rules =
                List.of(
                        new Rule("one", Rule.Type.WORDS, List.of("hello"), List.of(), 0, 0, 0),
                        Rule.of("two", Rule.Type.LINKS, 5),
                        Rule.of("three", Rule.Type.LENGTH, 3));

        assertThat(new RuleMatcher(new Past(0, 0)).reasons(rules, sent("Ada", "Hello")))
                .extracting(HoldReason::rule)
                .containsExactly("one", "three");
    }

    private static Rule words(String word) {
        return new Rule("rule", Rule.Type.WORDS, List.of(word), List.of(), 0, 0, 0);
    }

    private static List<String> reasons(Rule rule, String name, String text) {
        return new RuleMatcher(new Past(0, 0))
                .reasons(List.of(rule), sent(name, text)).stream().map(HoldReason::rule).toList();
    }

    private static SpamCandidate sent(String name, String text) {
        return new SpamCandidate(
                "id",
                "comment",
                "page:/",
                "author",
                name,
                VisibleText.ofWritten(new Content.Comment(), text),
                NOW,
                "",
                null,
                "");
    }

    private record Past(int days, long written) implements PostingHistory {
        @Override
        public Optional<Instant> openedAt(String thread) {
            return Optional.of(NOW.minus(Duration.ofDays(days)));
        }

        @Override
        public long written(String author, String except, Instant from, Instant to) {
            return written;
        }
    }
}
