package guide.notifications.mail;

import java.util.Locale;

/// The languages in which the guide writes.
public enum MailLanguage {
    EN,
    DE;

    /// The one of a BCP 47 tag; `otherwise` for what is none of them.
    public static MailLanguage of(String tag, MailLanguage otherwise) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "en" -> EN;
            case "de" -> DE;
            default -> otherwise;
        };
    }

    /// As HTML and headers name it.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
