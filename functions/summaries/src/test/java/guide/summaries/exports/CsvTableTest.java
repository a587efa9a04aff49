package guide.summaries.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @Test
    void aFieldIsQuotedWhereItHasToBe() {
        assertThat(new CsvTable().row("a b", "a,b", "a\"b", "a\nb", "a\rb", "", null, 5).toString())
                .isEqualTo("a b,\"a,b\",\"a\"\"b\",\"a\nb\",\"a\rb\",,,5\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=HYPERLINK(\"https://a.example/\")",
                "-"
            })
    void noFieldIsAFormula(String text) {
        String row = new CsvTable().row(text).toString();

        assertThat(row).matches("(?s)\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1.5", "0", "1e3", "a=1", "'=1", " =1"})
    void whatIsNoFormulaStays(String text) {
        assertThat(new CsvTable().row(text)).hasToString(text + "\r\n");
    }
}
