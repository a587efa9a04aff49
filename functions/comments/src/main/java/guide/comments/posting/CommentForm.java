package guide.comments.posting;

import guide.comments.languages.AskedLanguage;
import guide.lambda.http.Query;

import org.jspecify.annotations.Nullable;

/// The fields of a form without JavaScript, side by side, as the body that JSON has.
final class CommentForm {

    private static final String[] FIELDS = {
        "thread",
        "kind",
        "body",
        "name",
        "email",
        "url",
        "parent",
        "returnTo",
        AskedLanguage.PARAMETER,
        "library",
        "language",
        "link",
        "altcha",
        "website",
        "receipt",
        "subscribe"
    };

    private CommentForm() {}

    static NewCommentReader.NewCommentBody body(Query form) {
        form.allowOnly(FIELDS);
        String subscribe = field(form, "subscribe");
        // Whoever wants no mail has no use for an address that stands in the field all the same.
        String email = MailWish.NONE.equals(subscribe) ? null : field(form, "email");
        return new NewCommentReader.NewCommentBody(
                field(form, "thread"),
                field(form, "kind"),
                field(form, "body"),
                new NewCommentReader.AuthorBody(field(form, "name"), email, field(form, "url")),
                field(form, "parent"),
                null,
                null,
                request(form),
                field(form, "altcha"),
                field(form, "website"),
                subscribe);
    }

    private static ContentReader.@Nullable ReviewRequestBody request(Query form) {
        String library = field(form, "library");
        return library == null
                ? null
                : new ContentReader.ReviewRequestBody(
                        library, field(form, "language"), field(form, "link"));
    }

    /// A browser sends a field that was left empty as an empty text.
    private static @Nullable String field(Query form, String name) {
        return form.one(name).filter(text -> !text.isEmpty()).orElse(null);
    }
}
