package guide.comments.text;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Content;
import guide.lambda.problem.FieldError;
import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.function.Consumer;

/// Names and texts as people of many scripts write them, and as programs that want to hide
/// something.
class WrittenTextTest {

    private static final List<String> PIECES =
            List.of(
                    "a",
                    "ب",
                    "ی",
                    "ا",
                    "र",
                    "\u094d",
                    "e\u0301",
                    "\u0301",
                    "\u200c",
                    "\u200d",
                    "\u200b",
                    "\u202e",
                    "\u2066",
                    "\ufe0f",
                    "👩",
                    "💻",
                    "🏴",
                    "\udb40\udc67",
                    "\udb40\udc7f",
                    "1",
                    "\u20e3",
                    "🇩",
                    "\u00a0",
                    "\u3164",
                    "\u2028",
                    "\ufffe",
                    " ",
                    "\t",
                    "\u034f",
                    "\u2800",
                    "日");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "علی\u200cرضا",
                "می\u200cخواهم",
                "क्\u200dष",
                "ক্\u200cষ",
                "1\ufe0f\u20e3",
                "#\ufe0f\u20e3",
                "🇩🇪",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "👩\u200d💻",
                "❤\ufe0f",
                "葛\udb40\udd00",
                "Ångström",
                "\u0602 123"
            })
    void aNameMayBeWrittenAsItIs(String name) {
        assertThat(errors(checks -> checks.line(name, "/author/name", 80))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0",
                "\u3000",
                "\u200b",
                "\u2800",
                "\u3164",
                "\u0301",
                "Ada\u200b",
                "A\u200cda",
                "رض\u200c",
                "ا\u200cب",
                "Ada\u202e",
                "Ada\u2066",
                "a\ufe0f",
                "1\ufe0f",
                "Ada\udb40\udc67",
                "a\u2028b",
                "a\u2029b",
                "a\ufffeb",
                "a\ufdd0b",
                "a\nb",
                "\u00ad"
            })
    void aNameThatShowsNothingOrSomethingElseIsRefused(String name) {
        assertThat(errors(checks -> checks.line(name, "/author/name", 80))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u00a0\n\u2003", "\u3164", "\u00ad\u200d"})
    void aTextThatShowsNothingIsRefused(String text) {
        assertThat(errors(checks -> checks.lines(text, "/body", 100))).isNotEmpty();
    }

    @Test
    void whatProgramsEndLinesWithIsALineEnd() {
        InputChecks checks = new InputChecks();

        assertThat(checks.lines("a\u000Bb\fc\u0085d\u2028e\r\nf\rg\u2029h", "/body", 100))
                .isEqualTo("a\nb\nc\nd\ne\nf\ng\n\nh");
        assertThat(checks.line("\u000B A\u0085B \f", "/author/name", 80)).isEqualTo("A B");
        assertThat(checks.errors()).isEmpty();
    }

    @Test
    void aTextIsMeasuredAsItIsKept() {
        assertThat(errors(checks -> checks.lines("e\u0301".repeat(100), "/body", 100))).isEmpty();
        assertThat(errors(checks -> checks.lines("\ufb2c".repeat(34), "/body", 100))).isNotEmpty();
        assertThat(errors(checks -> checks.lines("\ufb2c".repeat(33), "/body", 100))).isEmpty();
        assertThat(errors(checks -> checks.lines("e\u0301".repeat(101), "/body", 100)))
                .isNotEmpty();
    }

    @Test
    void thirtyMarksInARowAreTakenAndThirtyOneAreNot() {
        assertThat(errors(checks -> checks.lines("a" + "\u0316".repeat(30), "/body", 100)))
                .isEmpty();
        assertThat(errors(checks -> checks.lines("a" + "\u0316".repeat(31), "/body", 100)))
                .singleElement()
                .extracting(FieldError::rule)
                .isEqualTo("must not hold more than 30 combining marks in a row");
    }

    @ParameterizedTest
    @CsvSource({
        "vi**agr**a, viagra",
        "v&#105;agra, viagra",
        "`vi`agra, viagra",
        "vi\\agra, vi\\agra",
        "a\\*b, a*b",
        "1 < 2 &amp; 3, 1 < 2 & 3",
        "[click](https://a.example), click"
    })
    void rulesSeeTheWordsThatReadersSee(String markdown, String words) {
        assertThat(VisibleText.words(Rendering.html(markdown))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "[a](//evil.invalid), 1",
        "'[a](https:\\/\\/evil.invalid)', 1",
        "'[a](https&#58;//evil.invalid)', 1",
        "'[a][1] [b][1] [1] [1]\n\n[1]: https://a.example', 4",
        "https://a.example https://b.example, 2",
        "[x](evil.invalid), 1",
        "`https://a.example`, 0",
        "<https://a.example>, 1"
    })
    void aLinkIsOneHoweverItIsWritten(String markdown, int links) {
        assertThat(VisibleText.ofWritten(new Content.Comment(), markdown).links()).isEqualTo(links);
    }

    @ParameterizedTest
    @CsvSource({
        "Vi-agra!, viagra",
        "VIÁGRA, viagra",
        "ｖｉａｇｒａ, viagra",
        "vі\u0430gr\u0430, viagra",
        "v\u200bi\u00adagra, viagra"
    })
    void textsThatLookAlikeAreTheSame(String text, String letters) {
        assertThat(Folding.letters(text)).isEqualTo(letters);
    }

    @Test
    void aNameThatIsTakenShowsSomethingAndKeepsItsOrder() {
        Property.forAll(
                100_000,
                random -> {
                    StringBuilder text = new StringBuilder();
                    random.ints(random.nextInt(8), 0, PIECES.size())
                            .forEach(piece -> text.append(PIECES.get(piece)));
                    InputChecks checks = new InputChecks();

                    String name = checks.line(text.toString(), "/author/name", 80);

                    if (checks.errors().isEmpty()) {
                        assertThat(name.codePoints().anyMatch(Character::isDefined)).isTrue();
                        assertThat(name.replaceAll("[\\p{Z}\\p{C}\\p{M}\u2800\u3164]", ""))
                                .isNotEmpty();
                        assertThat(name)
                                .doesNotContain(
                                        "\u202e", "\u2066", "\u200b", "\u2028", "\ufffe", "\t");
                        assertThat(new InputChecks().line(name, "/author/name", 80))
                                .isEqualTo(name);
                    }
                });
    }

    private static List<FieldError> errors(Consumer<InputChecks> check) {
        InputChecks checks = new InputChecks();
        check.accept(checks);
        return checks.errors();
    }
}
