package guide.comments.languages;

import java.util.Locale;

/// The form of a word that goes with a whole number (Unicode CLDR, cardinal plural rules).
public enum PluralForm {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    private static final int MILLION = 1_000_000;

    /// Returns the form that goes with `n`, which is not negative.
    public static PluralForm of(ReaderLanguage language, long n) {
        return switch (language) {
            case JA, ZH -> OTHER;
            case DE, EN, NL, TR -> n == 1 ? ONE : OTHER;
            case ES, IT -> n == 1 ? ONE : roman(n);
            case FR, PT -> n <= 1 ? ONE : roman(n);
            case PL -> n == 1 ? ONE : isFew(n) ? FEW : MANY;
            case RU, UK -> n % 10 == 1 && n % 100 != 11 ? ONE : isFew(n) ? FEW : MANY;
            case AR -> arabic(n);
        };
    }

    /// "Un millón de".
    private static PluralForm roman(long n) {
        return n != 0 && n % MILLION == 0 ? MANY : OTHER;
    }

    private static boolean isFew(long n) {
        return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
    }

    private static PluralForm arabic(long n) {
        if (n <= 2) {
            return values()[(int) n];
        }
        long rest = n % 100;
        return rest >= 3 && rest <= 10 ? FEW : rest >= 11 ? MANY : OTHER;
    }

    /// As the files of words name it.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
