package guide.comments.languages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLanguageTest {

    /// From CLDR's own samples.
    @ParameterizedTest
    @CsvSource({
        "EN, 0, OTHER",
        "EN, 1, ONE",
        "FR, 0, ONE",
        "FR, 1000000, MANY",
        "ES, 0, OTHER",
        "PL, 1, ONE",
        "PL, 4, FEW",
        "PL, 5, MANY",
        "PL, 12, MANY",
        "PL, 21, MANY",
        "PL, 22, FEW",
        "RU, 1, ONE",
        "RU, 11, MANY",
        "RU, 21, ONE",
        "RU, 24, FEW",
        "RU, 112, MANY",
        "UK, 3, FEW",
        "AR, 0, ZERO",
        "AR, 2, TWO",
        "AR, 10, FEW",
        "AR, 11, MANY",
        "AR, 99, MANY",
        "AR, 100, OTHER",
        "AR, 103, FEW",
        "JA, 1, OTHER"
    })
    void numbersHaveTheirForms(ReaderLanguage language, long n, String form) {
        assertThat(PluralForm.of(language, n)).isEqualTo(PluralForm.valueOf(form));
    }

    @Test
    void whereNobodyHasWordsThereIsAnotherLanguage() {
        assertThat(ReaderLanguage.of("pt-BR", ReaderLanguage.EN)).isEqualTo(ReaderLanguage.PT);
        assertThat(ReaderLanguage.of("sv", ReaderLanguage.DE)).isEqualTo(ReaderLanguage.DE);
        assertThat(ReaderLanguage.AR.direction()).isEqualTo("rtl");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EN",
        "'de-AT, en;q=0.5', DE",
        "'sv, pt-BR;q=0.9', PT",
        "sv, EN",
        "'en;q=not a number', EN",
        "zh-Hant-TW, ZH"
    })
    void aBrowserIsAnsweredInWhatItPrefers(String header, ReaderLanguage language) {
        assertThat(ReaderLanguage.accepted(header)).isEqualTo(language);
    }

    @Test
    void aHeaderIsReadUpToTwoHundredCharacters() {
        assertThat(ReaderLanguage.accepted("de" + ", sv".repeat(49) + "  "))
                .isEqualTo(ReaderLanguage.DE);
        assertThat(ReaderLanguage.accepted("de" + ", sv".repeat(49) + "   "))
                .isEqualTo(ReaderLanguage.EN);
    }
}
