package guide.comments;

import guide.http.Query;
import guide.json.Json;
import guide.problem.Problem;
import guide.problem.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Parses the body of `POST /v1/comments`.
final class NewCommentReader {

    static final int LONGEST_BODY = 10_000;
    static final int LONGEST_NAME = 80;

    private static final ThreadKey NO_THREAD = new ThreadKey.Page("/");

    private static final String[] FORM_FIELDS = {
        "thread",
        "kind",
        "body",
        "name",
        "email",
        "url",
        "parent",
        "returnTo",
        "library",
        "language",
        "link",
        "altcha",
        "website"
    };

    /// The body of a post.
    ///
    /// @param proof the solved challenge, in base64
    /// @param website a field that people do not see, for programs to fill in
    record Sent(
            @Nullable String thread,
            @Nullable String kind,
            @Nullable String body,
            @Nullable SentAuthor author,
            @Nullable String parent,
            ContentReader.@Nullable SentSuggestion suggestion,
            ContentReader.@Nullable SentEdit edit,
            ContentReader.@Nullable SentRequest request,
            @Nullable String proof,
            @Nullable String website) {}

    record SentAuthor(@Nullable String name, @Nullable String email, @Nullable String url) {}

    private NewCommentReader() {}

    /// @throws Refusal naming every field that breaks a rule
    static NewComment read(String json) {
        Sent sent = Json.read(json, Sent.class);
        if (sent == null) {
            throw new Refusal(new Problem.MalformedBody("", "must be a JSON object"));
        }
        return checked(sent);
    }

    /// From a form without JavaScript; its fields are those of the JSON, side by side.
    ///
    /// @throws Refusal naming every field that breaks a rule
    static NewComment read(Query form) {
        form.allowOnly(FORM_FIELDS);
        SentAuthor author =
                new SentAuthor(field(form, "name"), field(form, "email"), field(form, "url"));
        return checked(
                new Sent(
                        field(form, "thread"),
                        field(form, "kind"),
                        field(form, "body"),
                        author,
                        field(form, "parent"),
                        null,
                        null,
                        request(form),
                        field(form, "altcha"),
                        field(form, "website")));
    }

    private static ContentReader.@Nullable SentRequest request(Query form) {
        String library = field(form, "library");
        return library == null
                ? null
                : new ContentReader.SentRequest(
                        library, field(form, "language"), field(form, "link"));
    }

    /// A browser sends a field that was left empty as an empty text.
    private static @Nullable String field(Query form, String name) {
        return form.one(name).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static NewComment checked(Sent sent) {
        Texts texts = new Texts();
        Kind kind = kind(sent.kind(), texts);
        NewComment comment =
                new NewComment(
                        thread(sent.thread(), texts),
                        parent(sent, texts),
                        body(sent.body(), kind, texts),
                        new ContentReader(texts).read(kind, sent),
                        author(sent.author(), texts),
                        sent.proof(),
                        sent.website() == null ? "" : sent.website());
        texts.refuseAll();
        return comment;
    }

    private static Kind kind(@Nullable String word, Texts texts) {
        Optional<Kind> kind = Kind.parse(word == null ? Kind.COMMENT.word() : word);
        if (kind.isEmpty()) {
            texts.refuse("/kind", "must be comment, suggestion, edit or review-request");
        }
        return kind.orElse(Kind.COMMENT);
    }

    /// A suggestion and an edit say what they want by themselves; words are welcome.
    private static String body(@Nullable String body, Kind kind, Texts texts) {
        return switch (kind) {
            case COMMENT, REVIEW_REQUEST -> texts.lines(body, "/body", LONGEST_BODY);
            case SUGGESTION, EDIT -> texts.optionalLines(body, "/body", LONGEST_BODY);
        };
    }

    private static ThreadKey thread(@Nullable String text, Texts texts) {
        Optional<ThreadKey> key = ThreadKey.parse(text == null ? "" : text);
        if (key.isEmpty()) {
            texts.refuse("/thread", ThreadKey.RULE);
        }
        return key.orElse(NO_THREAD);
    }

    private static Optional<ContributionId> parent(Sent sent, Texts texts) {
        String text = sent.parent();
        if (text == null) {
            return Optional.empty();
        }
        Optional<ContributionId> id = ContributionId.parse(text);
        if (id.isEmpty()) {
            texts.refuse("/parent", "must be the id of a contribution");
        }
        return id;
    }

    private static Author author(@Nullable SentAuthor sent, Texts texts) {
        if (sent == null) {
            texts.refuse("/author", "is required");
            return new Author("", null, null);
        }
        return new Author(
                texts.line(sent.name(), "/author/name", LONGEST_NAME),
                texts.email(sent.email()),
                texts.url(sent.url(), "/author/url"));
    }
}
