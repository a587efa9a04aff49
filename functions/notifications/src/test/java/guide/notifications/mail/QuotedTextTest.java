package guide.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/x, https[://]evil[.]example/x",
        "evil.example, evil[.]example",
        "www.evil.example, www[.]evil[.]example",
        "www.1and1.example, www[.]1and1[.]example",
        "ann@example.org, ann[@]example[.]org",
        "mailto:ann@example.org, mailto[:]ann[@]example[.]org",
        "tel:+4912345, tel[:]+4912345",
        "javascript:alert(1), javascript[:]alert(1)",
        "\\\\server\\share, [\\\\]server\\share",
        "evil。example, evil[。]example",
        "bücher.example, bücher[.]example",
        "evil.中国, evil[.]中国",
        "<a href=https://evil.example>, <a href=https[://]evil[.]example>"
    })
    void nothingIsAnAddressAnyMore(String typed, String shown) {
        assertThat(QuotedText.of(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Version 5.2.17 is out. It is fine.",
                "At 12:30, as I said: no.",
                "std::vector and @decorator, a...b, e.g. this",
                "这样很好。我同意。",
                "שלום עולם, مرحبا",
                "👩‍👩‍👧‍👦 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿"
            })
    void whatIsNoAddressStaysAsItIs(String typed) {
        assertThat(QuotedText.of(typed)).isEqualTo(typed);
    }

    @Test
    void fiveHundredCharactersAreShown() {
        assertThat(QuotedText.of("x".repeat(500))).isEqualTo("x".repeat(500));
        assertThat(QuotedText.of("x".repeat(501))).isEqualTo("x".repeat(499) + "…");
        assertThat(QuotedText.of("x".repeat(100_000))).isEqualTo("x".repeat(499) + "…");
    }

    @Test
    void anEmojiIsCutOffAsAWhole() {
        String family = "👩‍👩‍👧‍👦";

        assertThat(QuotedText.of("x".repeat(495) + family)).isEqualTo("x".repeat(495) + "…");
        assertThat(QuotedText.of("x".repeat(493) + family)).isEqualTo("x".repeat(493) + family);
    }

    @Test
    void linesAreKeptAndEmptyOnesJoined() {
        assertThat(QuotedText.of("a\r\nb\rc\u2028d\n \n\t\n\ne")).isEqualTo("a\nb\nc\nd\n\ne");
    }

    @Test
    void nothingTurnsTheDirectionOrHides() {
        assertThat(QuotedText.of("a\u202Egpj.exe\u2066b\u0000c\uFEFFd")).isEqualTo("agpj[.]exebcd");
    }

    @Test
    void aLineIsOneLine() {
        assertThat(QuotedText.line("Ann\r\nBcc: eve@example.org", 100))
                .isEqualTo("Ann  Bcc: eve[@]example[.]org");
    }
}
