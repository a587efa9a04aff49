package guide.comments.view;

import gg.jte.html.HtmlContent;

import guide.comments.languages.ReaderLanguage;
import guide.comments.languages.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What threads and their forms say where there is no script, in one language.
///
/// @param asked the language that was asked for; empty where none was, and the words are English
public record CommentWords(Optional<ReaderLanguage> asked, Words words) {

    private static final String FOLDER = "/comments/words/";

    public static final CommentWords ENGLISH = in(Optional.empty());

    public static CommentWords in(Optional<ReaderLanguage> asked) {
        return new CommentWords(asked, Words.in(asked.orElse(ReaderLanguage.EN), FOLDER));
    }

    public String of(CommentText text) {
        return words.text(text.name());
    }

    /// With a number at `{n}`.
    public String of(CommentText text, long n) {
        return words.text(text.name(), Map.of("n", Long.toString(n)));
    }

    /// With one place filled.
    String with(CommentText text, String place, String value) {
        return words.text(text.name(), Map.of(place, value));
    }

    /// For a template that has markup for the places.
    public List<Words.Piece> pieces(CommentText text) {
        return words.pieces(text.name());
    }

    /// How many comments there are.
    String count(long n) {
        return n == 0 ? of(CommentText.NONE_YET) : words.counted("COUNT", n);
    }

    /// The hidden field of a form with which what it leads to is in the same language; nothing
    /// where no language was asked for.
    public HtmlContent languageField() {
        return new LanguageField(this);
    }

    /// As HTML and the parameter `lang` name it.
    public String tag() {
        return words.language().tag();
    }

    public String direction() {
        return words.language().direction();
    }
}
