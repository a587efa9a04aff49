package guide.comments.posting;

import guide.comments.domain.Content;
import guide.comments.domain.State;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.IdempotencyKey;
import guide.comments.identity.Identifiers;
import guide.comments.ports.PostResult;
import guide.comments.ports.Posts;
import guide.comments.ports.ThreadLookup;
import guide.comments.threads.ThreadNames;
import guide.comments.view.CommentView;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;
import java.util.Optional;

/// `POST /v1/moderation/comments`: what a moderator says, with their token: published at once, and
/// marked as theirs.
public final class PostAsModerator {

    private final GroupMembership moderators;
    private final Posts posts;
    private final ThreadLookup threads;
    private final TargetCheck targetCheck;
    private final ContributionFactory factory;
    private final NewCommentReader reader;
    private final InstantSource clock;

    public PostAsModerator(
            GroupMembership moderators,
            Posts posts,
            ThreadLookup threads,
            TargetCheck targetCheck,
            AuthorTokens authorTokens,
            ThreadNames names,
            InstantSource clock) {
        this.moderators = moderators;
        this.posts = posts;
        this.threads = threads;
        this.targetCheck = targetCheck;
        this.clock = clock;
        factory = new ContributionFactory(authorTokens);
        reader = new NewCommentReader(names);
    }

    public Response answer(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        PostRequest parsed = parse(request, by);
        NewComment placed = ParentCheck.placed(parsed.comment(), threads, posts);
        PostRequest sent = parsed.with(targetCheck.checked(placed, parsed.now()));
        NewContribution made = factory.make(sent);
        return render(posts.publish(sent.thread(), made.contribution(), made.authorCopy()));
    }

    private PostRequest parse(Request request, String by) {
        Optional<IdempotencyKey> key =
                request.header(IdempotencyKey.HEADER)
                        .map(header -> IdempotencyKey.parse(header, clock.instant()));
        NewComment comment = reader.read(request.jsonBody(), moderators.shownName(request));
        requireSaid(comment.content());
        return new PostRequest(
                comment.byModerator(),
                key,
                "",
                Identifiers.moderator(by),
                false,
                Optional.empty(),
                clock.instant());
    }

    /// What changes the catalogue or the list of wanted libraries is decided on, never just said.
    private static void requireSaid(Content content) {
        switch (content) {
            case Content.Comment _, Content.Suggestion _ -> {}
            case Content.SuggestedEdit _, Content.ReviewRequest _ ->
                    throw ProblemException.of(
                            FieldError.inBody("/kind", "must be comment or suggestion"));
        }
    }

    private static Response render(PostResult result) {
        return switch (result) {
            case PostResult.KeyConflict _ -> throw new ProblemException(new Problem.KeyReused());
            case PostResult.Closed _ -> throw new ProblemException(new Problem.ThreadClosed());
            case PostResult.Stored stored when stored.state() == State.PUBLISHED ->
                    Response.json(201, CommentView.reply(stored.contribution())).notStored();
            // A retry of what was removed meanwhile.
            case PostResult.Stored _ -> throw new ProblemException(new Problem.ChangedMeanwhile());
        };
    }
}
