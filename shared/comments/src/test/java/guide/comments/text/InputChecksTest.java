package guide.comments.text;

import static org.assertj.core.api.Assertions.assertThat;

import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputChecksTest {

    private final InputChecks inputChecks = new InputChecks();

    @Test
    void lineEndsBecomeOneKindAndFormsAreComposed() {
        assertThat(inputChecks.lines("a\r\nb\rc\td", "/body", 10)).isEqualTo("a\nb\nc\td");
        assertThat(inputChecks.line(" Zoe\u0301 ", "/author/name", 10)).isEqualTo("Zoé");
        assertThat(inputChecks.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "a\u001b",
                "a\nb",
                "\ud800",
                "\u202eevil",
                "a\u202db",
                "a\u2066b",
                "a\u200fb",
                "a\u200bb",
                "a\u200cb",
                "a\u200db",
                "\u200d",
                "a\u2060b",
                "a\ufeffb",
                "a\u00adb",
                "a\u034fb",
                "a\ufe0fb",
                "a\ufe00",
                "\u3164",
                "\u115f",
                "\uffa0",
                "\u2800",
                "a\udb40\udd00"
            })
    void aNameOfNothingOrOfTricksIsRefused(String name) {
        inputChecks.line(name, "/author/name", 80);

        assertThat(inputChecks.errors()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "عبد الله",
                "李",
                "👩‍👩‍👧",
                "❤️",
                "O'Neil-Šmíd",
                "Ⅷ",
                "क्\u200dष",
                "葛\udb40\udd00城"
            })
    void namesOfAllScriptsAreTaken(String name) {
        assertThat(inputChecks.line(name, "/author/name", 80)).isNotEmpty();
        assertThat(inputChecks.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://a.example/",
                "http://",
                "https://user:pass@a.example/",
                "http://a b/",
                "https://a.example/\u202egnp.exe",
                "https://a.example/\u200b",
                "https://a.example/\ud800"
            })
    void anAddressThatIsNotWebIsRefused(String url) {
        inputChecks.url(url, "/author/url");

        assertThat(inputChecks.errors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@b",
                "a@b.c",
                "a b@c.de",
                "a@b.de\n",
                "@b.de",
                "<a@b.de>",
                "a\u200b@b.de",
                "\ud800@b.de"
            })
    void whatIsNoEmailIsRefused(String email) {
        inputChecks.email(email);

        assertThat(inputChecks.errors()).hasSize(1);
    }

    @Test
    void whateverIsAcceptedHoldsNoControlCharacter() {
        Property.forAll(
                2000,
                random -> {
                    InputChecks fresh = new InputChecks();
                    String line = fresh.line(Property.anyText(random, 8), "/author/name", 80);
                    if (fresh.errors().isEmpty()) {
                        assertThat(line.codePoints().noneMatch(Character::isISOControl)).isTrue();
                        assertThat(line).isNotBlank();
                    }
                });
    }
}
