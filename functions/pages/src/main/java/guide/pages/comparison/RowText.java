package guide.pages.comparison;

import guide.catalogue.comparison.ComparisonRow;
import guide.catalogue.html.FactText;
import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a row is found by: title and question of the trait, the notes, and answers that are more
/// than yes or no. The page's script looks at the same.
///
/// @param answers those that are values, with spaces between
/// @param all in small letters
record RowText(String answers, String all) {

    static RowText of(ComparisonRow row) {
        Trait trait = row.trait();
        String answers =
                row.cells().stream()
                        .filter(cell -> cell.value() != null)
                        .map(cell -> FactText.value(cell, trait))
                        .distinct()
                        .collect(Collectors.joining(" "));
        Stream<String> notes = row.cells().stream().map(RowText::note);
        String all =
                Stream.concat(Stream.of(trait.title(), trait.question(), answers), notes)
                        .collect(Collectors.joining(" "));
        return new RowText(answers, all.toLowerCase(Locale.ROOT));
    }

    private static String note(FactView cell) {
        return cell.note() == null ? "" : cell.note();
    }

    /// @param words in small letters, with spaces between; none are in every row
    boolean hasAll(String words) {
        return Arrays.stream(words.split("\\s+")).allMatch(all::contains);
    }
}
