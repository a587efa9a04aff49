package guide.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import guide.comments.languages.PluralForm;
import guide.comments.languages.ReaderLanguage;
import guide.comments.languages.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The words of mails and of the pages behind them, in each language.
class MailWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @EnumSource
    void aLanguageHasTheWordsOfTheOthersAndNoMore(ReaderLanguage language) {
        assertThat(words(language).keySet()).isEqualTo(words(ReaderLanguage.EN).keySet());
        assertThat(MailWords.in(language).words().texts().values())
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void aWordHasTheSamePlaces(ReaderLanguage language) {
        Map<String, String> english = words(ReaderLanguage.EN);

        words(language)
                .forEach(
                        (name, word) ->
                                assertThat(places(word))
                                        .as(name)
                                        .isEqualTo(places(requireNonNull(english.get(name)))));
    }

    @ParameterizedTest
    @EnumSource
    void aCountedWordHasAllFormsThatItsLanguageHas(ReaderLanguage language) {
        assertThat(MailWords.in(language).words().texts().keySet())
                .containsAll(
                        IntStream.concat(IntStream.range(0, 120), IntStream.of(1_000_000))
                                .mapToObj(n -> PluralForm.of(language, n).tag())
                                .map(form -> "letters/digest/" + form)
                                .toList())
                .contains("letters/digest/other");
    }

    @ParameterizedTest
    @EnumSource
    void aFileSaysWhichLanguageItIsInAndWhoHasReviewedIt(ReaderLanguage language) {
        Words words = MailWords.in(language).words();

        assertThat(words.text("about/language")).isEqualTo(language.tag());
        assertThat(words.text("about/review")).endsWith(".");
    }

    @Test
    void whatIsPutIntoAWordIsNotLookedThrough() {
        String subject =
                MailWords.in(ReaderLanguage.EN)
                        .letter("subject", Map.of("site", "{where}", "where", "{site}"));

        assertThat(subject).isEqualTo("[{where}] Comments on {site}");
    }

    /// Of a counted word, the form that every language has.
    private static Map<String, String> words(ReaderLanguage language) {
        Map<String, String> all = new TreeMap<>();
        MailWords.in(language)
                .words()
                .texts()
                .forEach(
                        (name, text) -> {
                            if (!name.startsWith("letters/digest/") || name.endsWith("/other")) {
                                all.put(name, name.startsWith("about/") ? "" : text);
                            }
                        });
        return all;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
