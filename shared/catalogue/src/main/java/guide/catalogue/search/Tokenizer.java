package guide.catalogue.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits a text into normalized words: `Café`, `CAFE` and `cafe` are the same word.
///
/// A word is a sequence of letters, digits and combining marks; an ideograph is a word by itself,
/// because such texts have no spaces. Normalization: compatibility decomposition (Unicode, UAX 15),
/// accents removed, case folded. One pass, linear in the length of the text.
final class Tokenizer {

    private Tokenizer() {}

    /// Returns the words in the order of the text, including repetitions.
    static List<String> of(String text) {
        String folded = folded(text);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < folded.length(); ) {
            int letter = folded.codePointAt(at);
            at += Character.charCount(letter);
            boolean ofWords = isOfWords(letter);
            boolean alone = ofWords && Character.isIdeographic(letter);
            if (!ofWords || alone) {
                end(word, words);
            }
            if (ofWords) {
                word.appendCodePoint(letter);
            }
            if (alone) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /// Folds case through upper case, which maps ς and σ to the same letter, and ß to ss.
    private static String folded(String text) {
        if (text.chars().allMatch(unit -> unit < 0x80)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(letter -> !isAccent(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Returns true for the block "Combining Diacritical Marks"; the marks of other scripts are
    /// part of their words.
    private static boolean isAccent(int letter) {
        return letter >= 0x300 && letter <= 0x36F;
    }

    private static boolean isOfWords(int letter) {
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
