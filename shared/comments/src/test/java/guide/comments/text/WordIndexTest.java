package guide.comments.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WordIndexTest {

    private static final int MANY = 6_000;

    @Test
    void eachOwnerIsToldTheFirstOfItsWords() {
        WordIndex<String> index =
                WordIndex.of(Map.of("a", List.of("casino", "free money"), "b", List.of("money")));

        assertThat(index.firstIn("Free  MONEY at the c\u0430sino"))
                .isEqualTo(Map.of("a", "free money", "b", "money"));
        assertThat(index.firstIn("freed moneys")).isEmpty();
    }

    @Test
    void aPhraseMayBeginAndEndWithWhatIsNoLetter() {
        WordIndex<String> index = WordIndex.of(Map.of("a", List.of("c++", "$$$", "  ", "")));

        assertThat(index.firstIn("I like C++, really")).containsValue("c++");
        assertThat(index.firstIn("big $$$$")).containsValue("$$$");
        assertThat(index.firstIn("c+")).isEmpty();
    }

    /// 6 000 words cost a text no more lookups than one: at most two for each of its parts.
    @Test
    void thousandsOfWordsCostNoMoreThanOne() {
        String text = "nothing of this is among them ".repeat(330);

        long one = lookups(text, List.of("word0"));

        assertThat(lookups(text, words("word%d"))).isEqualTo(one);
        assertThat(one).isLessThanOrEqualTo(2L * text.length());
    }

    /// Also where they all begin alike: a part is looked up once for each part of a phrase.
    @Test
    void phrasesThatBeginAlikeCostNoMoreThanOne() {
        String text = "buy the ".repeat(1_250);

        long one = lookups(text, List.of("buy the word0"));

        assertThat(lookups(text, words("buy the word%d"))).isEqualTo(one);
        assertThat(one).isLessThanOrEqualTo(6L * 4 * 1_250);
    }

    private static List<String> words(String pattern) {
        return IntStream.range(0, MANY).mapToObj(pattern::formatted).collect(Collectors.toList());
    }

    private static long lookups(String text, List<String> words) {
        WordIndex.Walk<String> walk = WordIndex.of(Map.of("rule", words)).walk(text);
        assertThat(walk.found()).isEmpty();
        return walk.lookups();
    }
}
