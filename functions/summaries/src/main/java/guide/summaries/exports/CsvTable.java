package guide.summaries.exports;

import org.jspecify.annotations.Nullable;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Writes comma-separated values (RFC 4180): a field with a comma, a quotation mark or the end of a
/// line is in quotation marks, an absent one is empty.
///
/// Spreadsheets take a field for a formula that begins with one of `=+-@`, a tab or the end of a
/// line (OWASP, CSV Injection). Such a field has an apostrophe before it, unless it is a number.
final class CsvTable {

    private static final String FIRST_OF_FORMULAS = "=+-@\t\r\n";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final StringBuilder text = new StringBuilder();

    CsvTable row(@Nullable Object... fields) {
        StringJoiner line = new StringJoiner(",", "", "\r\n");
        for (@Nullable Object each : fields) {
            line.add(each == null ? "" : field(each.toString()));
        }
        text.append(line);
        return this;
    }

    private static String field(String text) {
        String value = isFormula(text) ? "'" + text : text;
        boolean isPlain = value.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && FIRST_OF_FORMULAS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
