package guide.comments.view;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.languages.PluralForm;
import guide.comments.languages.ReaderLanguage;
import guide.comments.languages.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words of threads without a script, in each language.
class CommentWordsTest {

    private static final String COUNT = "COUNT/";

    @ParameterizedTest
    @EnumSource
    void aLanguageHasEachWordAndNoMore(ReaderLanguage language) {
        Words words = in(language).words();

        assertThat(words.texts().keySet().stream().filter(name -> !name.startsWith(COUNT)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Arrays.stream(CommentText.values()).map(CommentText::name),
                                        Stream.of("about/language", "about/review"))
                                .toList());
        assertThat(words.texts().values()).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(words.text("about/language")).isEqualTo(language.tag());
    }

    @ParameterizedTest
    @EnumSource
    void aWordHasTheSamePlaces(ReaderLanguage language) {
        for (CommentText text : CommentText.values()) {
            assertThat(places(in(language), text))
                    .as(text.name())
                    .containsExactlyInAnyOrderElementsOf(places(CommentWords.ENGLISH, text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNumberOfCommentsHasAllFormsThatItsLanguageHas(ReaderLanguage language) {
        assertThat(in(language).words().texts().keySet())
                .containsAll(
                        IntStream.concat(IntStream.range(0, 120), IntStream.of(1_000_000))
                                .mapToObj(n -> PluralForm.of(language, n).tag())
                                .map(form -> COUNT + form)
                                .toList())
                .contains(COUNT + "other");
    }

    @Test
    void commentsAreCounted() {
        assertThat(CommentWords.ENGLISH.count(0)).isEqualTo("No comments yet");
        assertThat(CommentWords.ENGLISH.count(1)).isEqualTo("1 comment");
        assertThat(CommentWords.ENGLISH.count(2)).isEqualTo("2 comments");
        assertThat(in(ReaderLanguage.PL).count(22)).isEqualTo("22 komentarze");
        assertThat(in(ReaderLanguage.RU).count(5_000_000_021L)).startsWith("5000000021 ");
    }

    @Test
    void whatIsPutIntoAWordIsNotLookedThrough() {
        Words words = new Words(ReaderLanguage.EN, Map.of("both", "{one} and {other}, {none}"));

        assertThat(words.text("both", Map.of("one", "{other}", "other", "{one}")))
                .isEqualTo("{other} and {one}, ");
        assertThat(words.pieces("both").stream().map(Words.Piece::text))
                .containsExactly("", "one", " and ", "other", ", ", "none", "");
    }

    private static CommentWords in(ReaderLanguage language) {
        return CommentWords.in(Optional.of(language));
    }

    private static List<String> places(CommentWords words, CommentText text) {
        return words.pieces(text).stream()
                .filter(Words.Piece::isPlace)
                .map(piece -> piece.text().toLowerCase(Locale.ROOT))
                .toList();
    }
}
