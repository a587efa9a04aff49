package guide.comments.languages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages in which the guide addresses readers: each has a file of words for pages and
/// forms, and one for mails. English comes first: it stands in for what nobody has words for.
public enum ReaderLanguage {
    EN,
    DE,
    AR,
    ES,
    FR,
    IT,
    JA,
    NL,
    PL,
    PT,
    RU,
    TR,
    UK,
    ZH;

    private static final List<String> TAGS =
            Arrays.stream(values()).map(ReaderLanguage::tag).toList();

    /// Reading a header takes time in proportion to its length.
    private static final int LONGEST_HEADER = 200;

    /// The one of a BCP 47 tag; `otherwise` for what is none of them.
    public static ReaderLanguage of(String tag, ReaderLanguage otherwise) {
        return known(Locale.forLanguageTag(tag).getLanguage()).orElse(otherwise);
    }

    /// What a browser asks for (RFC 9110, section 12.5.4); English where it asks for nothing that
    /// is there.
    public static ReaderLanguage accepted(String acceptLanguage) {
        if (acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return EN;
        }
        try {
            List<Locale.LanguageRange> asked = Locale.LanguageRange.parse(acceptLanguage);
            return Optional.ofNullable(Locale.lookupTag(asked, TAGS))
                    .flatMap(ReaderLanguage::known)
                    .orElse(EN);
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }

    private static Optional<ReaderLanguage> known(String language) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(language)).findFirst();
    }

    /// As HTML and headers name it.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In which it is written, as the attribute `dir` has it.
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }
}
