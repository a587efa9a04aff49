package guide.notifications.mail;

import guide.comments.languages.ReaderLanguage;

/// How letters of a site look, and who they say they are from.
///
/// @param name of the site, which is the sender's too
/// @param language of the letter
/// @param accent of its head and buttons; colours are `#rrggbb`
/// @param background behind it
/// @param text of its words
public record MailStyle(
        String name, ReaderLanguage language, String accent, String background, String text) {

    private static final int LONGEST_NAME = 80;

    public MailStyle {
        name = OneLine.of(name, LONGEST_NAME);
    }

    /// Of a site that has set nothing.
    public static MailStyle plain(String name, ReaderLanguage language) {
        return new MailStyle(name, language, "#1a5fb4", "#ffffff", "#1c1c1c");
    }

    /// What can be read on the accent: white or black, whichever contrasts more (WCAG 2, relative
    /// luminance).
    public String onAccent() {
        double red = channel(1);
        double green = channel(3);
        double blue = channel(5);
        double luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        return luminance > 0.179 ? "#000000" : "#ffffff";
    }

    private double channel(int at) {
        double value = Integer.parseInt(accent, at, at + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
