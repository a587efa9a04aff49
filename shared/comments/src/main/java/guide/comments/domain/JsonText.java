package guide.comments.domain;

/// A JSON value that the domain carries and does not look into.
///
/// Two of them are equal when they are the same text; whether they say the same, in whatever order
/// the fields of an object stand, is asked where JSON is known.
///
/// @param text without spaces between the tokens, as it is stored and shown
public record JsonText(String text) {

    @Override
    public String toString() {
        return text;
    }
}
