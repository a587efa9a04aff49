package guide.comments.posting;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.ports.AuthorContributions;
import guide.comments.text.BodyText;
import guide.comments.text.ContributionInPath;
import guide.comments.text.Rendering;
import guide.comments.view.CommentView;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;

/// `PATCH /v1/moderation/comments/{id}`: another text in place of what a moderator has said, by any
/// moderator and at any time. Readers' words are theirs: moderators decide on them, and change
/// none.
public final class EditAsModerator {

    private final GroupMembership moderators;
    private final AuthorContributions contributions;
    private final InstantSource clock;

    public EditAsModerator(
            GroupMembership moderators, AuthorContributions contributions, InstantSource clock) {
        this.moderators = moderators;
        this.contributions = contributions;
        this.clock = clock;
    }

    public Response answer(Request request) {
        moderators.require(request);
        request.query().allowOnly();
        Contribution.Published before =
                ContributionId.parse(request.parameter("id"))
                        .flatMap(contributions::published)
                        .orElseThrow(ContributionInPath::notFound);
        if (!before.author().isModerator()) {
            throw new ProblemException(new Problem.Forbidden("changes the words of a reader"));
        }
        String markdown = BodyText.parse(request);
        AuthorCopy earlier =
                contributions
                        .copy(before.authorId(), before.id())
                        .orElseThrow(ContributionInPath::notFound);
        Contribution.Published after = before.revised(Rendering.html(markdown), clock.instant());
        if (!contributions.revise(before, after, earlier, markdown)) {
            throw new ProblemException(new Problem.ChangedMeanwhile());
        }
        return Response.ok(CommentView.reply(after)).notStored();
    }
}
