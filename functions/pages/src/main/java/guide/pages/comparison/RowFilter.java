package guide.pages.comparison;

import guide.catalogue.comparison.ComparisonRow;
import guide.catalogue.model.Catalogue;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Which rows of a comparison a reader wants to see.
///
/// @param onlyDifferences leaves out rows in which all known answers agree
/// @param group of traits; empty for all
/// @param text words that must all occur in a row, in small letters; empty for any
record RowFilter(boolean onlyDifferences, String group, String text) {

    private static final String SHOW = "show";
    private static final String DIFFERENCES = "differences";
    private static final String GROUP = "group";
    private static final String TEXT = "q";
    private static final int LONGEST_TEXT = 60;

    static final List<String> PARAMETERS = List.of(SHOW, GROUP, TEXT);

    /// Reads it from an address; an empty parameter, as a form sends it, asks for nothing.
    ///
    /// @throws ProblemException for another `show`, a group that no trait is in, or a text of more
    ///   than 60 characters
    static RowFilter of(Query query, Catalogue catalogue) {
        String show = query.one(SHOW).orElse("");
        String group = query.one(GROUP).orElse("");
        String text = query.one(TEXT).orElse("").strip().toLowerCase(Locale.ROOT);
        require(List.of("", "all", DIFFERENCES).contains(show), SHOW, "must be all or differences");
        require(
                group.isEmpty()
                        || catalogue.traits().stream().anyMatch(each -> each.group().equals(group)),
                GROUP,
                "must be a group of traits");
        require(text.length() <= LONGEST_TEXT, TEXT, "must have at most 60 characters");
        return new RowFilter(show.equals(DIFFERENCES), group, text);
    }

    private static void require(boolean holds, String parameter, String rule) {
        if (!holds) {
            throw ProblemException.of(FieldError.inParameter(parameter, rule));
        }
    }

    boolean shows(ComparisonRow row) {
        return (row.differs() || !onlyDifferences)
                && (group.isEmpty() || row.trait().group().equals(group))
                && RowText.of(row).hasAll(text);
    }

    boolean isAsked() {
        return !query().isEmpty();
    }

    /// What an address ends in that asks for the same, `?` included; empty for all rows.
    String query() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (onlyDifferences) {
            query.add(SHOW + "=" + DIFFERENCES);
        }
        add(query, GROUP, group);
        add(query, TEXT, text);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
