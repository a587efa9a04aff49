package guide.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class CodeLanguageTest {

    private static final Pattern RUN = Pattern.compile("([a-z.])([0-9]+)");

    @Test
    void keywordsStringsNumbersAndCommentsAreToldApart() {
        assertThat(parts("def answer():\n    return 'x' + 42  # why\n"))
                .contains("k:def", "k:return", "s:'x'", "n:42", "c:# why");
    }

    @Test
    void aStringOverSeveralLinesIsOne() {
        assertThat(parts("a = \"\"\"one\nif two\"\"\"\nb = 1"))
                .anyMatch(part -> part.startsWith("s:\"\"\"one"))
                .noneMatch(part -> part.startsWith("k:"))
                .contains("n:1");
    }

    @Test
    void aDecoratorIsToldApart() {
        assertThat(parts("@app.route('/')\ndef index(): pass"))
                .anyMatch(part -> part.startsWith("a:@app"));
    }

    @Test
    void aTemplateHasTagsAttributesAndValues() {
        CodeLanguage template = CodeLanguage.TEMPLATE;

        assertThat(parts(template, "<p class=\"a\">{{ x }}</p><!-- no -->"))
                .contains("k:p", "f:class", "s:\"a\"", "c:<!-- no -->");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n", "a", "é😀\n'😀'", "'never closed", "\t\r\n x"})
    void marksCoverAllOfTheText(String text) {
        assertThat(String.join("", parts(text).stream().map(part -> part.substring(2)).toList()))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"app.py, PYTHON", "a/page.html, TEMPLATE", "page.tpl, TEMPLATE", "page.xml, XML"})
    void theEndingSaysTheLanguage(String file, CodeLanguage language) {
        assertThat(CodeLanguage.of(Path.of(file))).hasValue(language);
        assertThat(CodeLanguage.of(Path.of("README.md"))).isEmpty();
    }

    private static List<String> parts(String text) {
        return parts(CodeLanguage.PYTHON, text);
    }

    private static List<String> parts(CodeLanguage language, String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        Matcher runs = RUN.matcher(language.marks(text));
        while (runs.find()) {
            int end = at + Integer.parseInt(runs.group(2));
            parts.add(runs.group(1) + ":" + text.substring(at, end));
            at = end;
        }
        return parts;
    }
}
