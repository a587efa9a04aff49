package guide.comments.languages;

import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Optional;

/// The parameter `lang` of what readers see without a script: which language their page is in.
/// `Accept-Language` would not do for that, since a page of one language embeds the same answer for
/// all of its readers, and a cache keeps it.
public final class AskedLanguage {

    public static final String PARAMETER = "lang";

    /// Subtags as RFC 5646, section 2.1, has them; what follows the language makes no difference to
    /// words.
    private static final String TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    /// As long as RFC 5646, section 4.4.1, asks for at least.
    private static final int LONGEST = 35;

    private AskedLanguage() {}

    /// Returns the language of a BCP 47 tag, English where there are no words in it; empty where
    /// none is asked for.
    ///
    /// @throws ProblemException for what is no such tag
    public static Optional<ReaderLanguage> of(Query query) {
        return query.one(PARAMETER)
                .map(AskedLanguage::checked)
                .map(tag -> ReaderLanguage.of(tag, ReaderLanguage.EN));
    }

    private static String checked(String tag) {
        if (tag.length() <= LONGEST && tag.matches(TAG)) {
            return tag;
        }
        throw ProblemException.of(
                FieldError.inParameter(
                        PARAMETER, "must be a BCP 47 language tag of at most 35 characters"));
    }

    /// The parameter with a separator before it, for an address; nothing where none was asked for.
    public static String asParameter(String separator, Optional<ReaderLanguage> asked) {
        return asked.map(language -> separator + PARAMETER + "=" + language.tag()).orElse("");
    }
}
