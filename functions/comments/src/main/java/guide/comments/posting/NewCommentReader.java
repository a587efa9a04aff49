package guide.comments.posting;

import guide.comments.domain.Author;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.ThreadKey;
import guide.comments.text.InputChecks;
import guide.comments.threads.AskedThread;
import guide.comments.threads.ThreadNames;
import guide.lambda.http.Query;
import guide.lambda.json.Json;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Parses the body of `POST /v1/comments`.
public final class NewCommentReader {

    static final int LONGEST_NAME = 80;

    private static final AskedThread NO_THREAD = AskedThread.known(new ThreadKey.OfPage("/"));

    /// The body of a post.
    ///
    /// @param proof the solved challenge, in base64
    /// @param website a field that people do not see, for programs to fill in
    /// @param subscribe what the author wants to be told of; see [MailWish]
    record NewCommentBody(
            @Nullable String thread,
            @Nullable String kind,
            @Nullable String body,
            @Nullable AuthorBody author,
            @Nullable String parent,
            ContentReader.@Nullable SuggestionBody suggestion,
            SuggestedEditReader.@Nullable EditBody edit,
            ContentReader.@Nullable ReviewRequestBody request,
            @Nullable String proof,
            @Nullable String website,
            @Nullable String subscribe) {

        NewCommentBody by(AuthorBody other) {
            return new NewCommentBody(
                    thread,
                    kind,
                    body,
                    other,
                    parent,
                    suggestion,
                    edit,
                    request,
                    proof,
                    website,
                    subscribe);
        }
    }

    record AuthorBody(@Nullable String name, @Nullable String email, @Nullable String url) {}

    private final ThreadNames names;

    NewCommentReader(ThreadNames names) {
        this.names = names;
    }

    /// @throws ProblemException naming every field that breaks a rule
    NewComment read(String json) {
        NewCommentBody sent = Json.read(json, NewCommentBody.class);
        if (sent == null) {
            throw new ProblemException(new Problem.MalformedBody("", "must be a JSON object"));
        }
        return checked(sent);
    }

    /// From a moderator, whose token may say their name.
    ///
    /// @throws ProblemException naming every field that breaks a rule
    NewComment read(String json, Optional<String> name) {
        NewCommentBody sent = Json.readWhole(json, NewCommentBody.class);
        AuthorBody author =
                sent.author() == null ? new AuthorBody(null, null, null) : sent.author();
        boolean isNamed = author.name() != null || name.isEmpty();
        return checked(
                sent.by(
                        isNamed
                                ? author
                                : new AuthorBody(name.get(), author.email(), author.url())));
    }

    /// From a form without JavaScript.
    ///
    /// @throws ProblemException naming every field that breaks a rule
    NewComment read(Query form) {
        return checked(CommentForm.body(form));
    }

    private NewComment checked(NewCommentBody sent) {
        InputChecks inputChecks = new InputChecks();
        ContributionKind kind = kind(sent.kind(), inputChecks);
        NewComment comment =
                new NewComment(
                        thread(sent.thread(), inputChecks),
                        parent(sent, inputChecks),
                        body(sent.body(), kind, inputChecks),
                        new ContentReader(inputChecks).read(kind, sent),
                        author(sent.author(), inputChecks),
                        sent.proof(),
                        sent.website() == null ? "" : sent.website(),
                        MailWish.read(sent, inputChecks));
        inputChecks.refuseAll();
        return comment;
    }

    private static ContributionKind kind(@Nullable String word, InputChecks inputChecks) {
        Optional<ContributionKind> kind =
                ContributionKind.parse(word == null ? ContributionKind.COMMENT.apiName() : word);
        if (kind.isEmpty()) {
            inputChecks.refuse("/kind", "must be comment, suggestion, edit or review-request");
        }
        return kind.orElse(ContributionKind.COMMENT);
    }

    /// A suggestion and an edit say what they want by themselves; words are welcome.
    private static String body(
            @Nullable String body, ContributionKind kind, InputChecks inputChecks) {
        return switch (kind) {
            case COMMENT, REVIEW_REQUEST ->
                    inputChecks.lines(body, "/body", InputChecks.LONGEST_BODY);
            case SUGGESTION, EDIT ->
                    inputChecks.optionalLines(body, "/body", InputChecks.LONGEST_BODY);
        };
    }

    private AskedThread thread(@Nullable String text, InputChecks inputChecks) {
        return switch (names.read(text == null ? "" : text)) {
            case ThreadNames.Named.Found found -> found.thread();
            case ThreadNames.Named.Refused broken -> {
                inputChecks.refuse("/thread", broken.rule());
                yield NO_THREAD;
            }
        };
    }

    private static Optional<ContributionId> parent(NewCommentBody sent, InputChecks inputChecks) {
        String text = sent.parent();
        if (text == null) {
            return Optional.empty();
        }
        Optional<ContributionId> id = ContributionId.parse(text);
        if (id.isEmpty()) {
            inputChecks.refuse("/parent", "must be the id of a contribution");
        }
        return id;
    }

    private static Author author(@Nullable AuthorBody sent, InputChecks inputChecks) {
        if (sent == null) {
            inputChecks.refuse("/author", "is required");
            return new Author("", null, null);
        }
        return new Author(
                inputChecks.line(sent.name(), "/author/name", LONGEST_NAME),
                inputChecks.email(sent.email()),
                inputChecks.url(sent.url(), "/author/url"));
    }
}
