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

    record Sent(
            @Nullable String thread,
            @Nullable String kind,
            @Nullable String body,
            @Nullable SentAuthor author,
            @Nullable String parent) {}

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
        form.allowOnly("thread", "kind", "body", "name", "email", "url", "parent", "returnTo");
        SentAuthor author =
                new SentAuthor(field(form, "name"), field(form, "email"), field(form, "url"));
        return checked(
                new Sent(
                        field(form, "thread"),
                        field(form, "kind"),
                        field(form, "body"),
                        author,
                        field(form, "parent")));
    }

    /// A browser sends a field that was left empty as an empty text.
    private static @Nullable String field(Query form, String name) {
        return form.one(name).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static NewComment checked(Sent sent) {
        Texts texts = new Texts();
        NewComment comment =
                new NewComment(
                        thread(sent.thread(), texts),
                        parent(sent, texts),
                        texts.lines(sent.body(), "/body", LONGEST_BODY),
                        author(sent.author(), texts));
        if (sent.kind() != null && !sent.kind().equals("comment")) {
            texts.refuse("/kind", "must be comment");
        }
        texts.refuseAll();
        return comment;
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
                texts.url(sent.url()));
    }
}
