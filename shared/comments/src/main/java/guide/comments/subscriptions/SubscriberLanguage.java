package guide.comments.subscriptions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// In which of the languages that mails are written in somebody wants them.
public final class SubscriberLanguage {

    private static final List<String> LANGUAGES = List.of("en", "de");

    /// Reading a header takes time in proportion to its length.
    private static final int LONGEST = 200;

    private SubscriberLanguage() {}

    /// What a browser asks for (RFC 9110, section 12.5.4); `en` where it asks for nothing that is
    /// there.
    public static String of(String acceptLanguage) {
        if (acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return LANGUAGES.getFirst();
        }
        try {
            return Optional.ofNullable(
                            Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES))
                    .orElse(LANGUAGES.getFirst());
        } catch (IllegalArgumentException e) {
            return LANGUAGES.getFirst();
        }
    }
}
