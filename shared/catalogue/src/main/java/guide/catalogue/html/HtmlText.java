package guide.catalogue.html;

import guide.lambda.json.EnumText;

import java.util.Locale;

/// How the catalogue's words read in a page.
public final class HtmlText {

    private HtmlText() {}

    /// A constant as the contract writes it: `mostly-holds`.
    public static String id(Enum<?> constant) {
        return EnumText.of(constant);
    }

    /// A constant inside a sentence: `package file`.
    public static String plain(Enum<?> constant) {
        return id(constant).replace('-', ' ');
    }

    /// A text with a capital at its beginning.
    public static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
