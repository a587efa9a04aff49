package guide.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource({
        "Django, django",
        "An ASYNC framework., an|async|framework",
        "node.js, node|js",
        "'  one,two;three—four ', one|two|three|four",
        "Tornado’s, tornado|s",
        "py_3, py|3",
        "HTTP/2, http|2",
        "crème brûlée, creme|brulee",
        "STRASSE Straße STRAẞE, strasse|strasse|strasse",
        "ΟΔΟΣ οδος, οδοσ|οδοσ",
        "İstanbul ıstanbul, istanbul|istanbul",
        "ﬁle ２０２６, file|2026",
        "网络框架, 网|络|框|架",
        "हिन्दी, हिन्दी",
        "'!? …', ''"
    })
    void aTextIsItsWordsInOneSpelling(String text, String words) {
        assertThat(String.join("|", Tokenizer.of(text))).isEqualTo(words);
    }

    @Test
    void aWordIsItsOwnOnlyWordWhateverTheTextWas() {
        Property.forAll(
                500,
                random ->
                        assertThat(Tokenizer.of(Property.anyText(random, 30)))
                                .allSatisfy(
                                        word ->
                                                assertThat(Tokenizer.of(word))
                                                        .containsExactly(word)));
    }
}
