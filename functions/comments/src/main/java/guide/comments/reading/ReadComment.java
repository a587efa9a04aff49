package guide.comments.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.paging.RequestedPages;
import guide.comments.ports.ThreadPlace;
import guide.comments.ports.Threads;
import guide.comments.text.ContributionInPath;
import guide.comments.view.CommentView;
import guide.comments.view.ThreadView;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// `GET /v1/comments/{id}`: one contribution, and where it stands.
public final class ReadComment {

    /// @param cursor of the page of roots that begins with its root
    /// @param repliesCursor of the page of its root's replies that begins with it; absent for a
    ///   root
    record PlacedCommentView(
            @JsonUnwrapped CommentView comment,
            ThreadView thread,
            List<CommentView> parents,
            String cursor,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String repliesCursor) {}

    private final Threads threads;
    private final PageRequests pages;

    public ReadComment(Threads threads, Cursors cursors) {
        this.threads = threads;
        pages = new PageRequests(cursors);
    }

    public Response answer(Request request) {
        request.query().allowOnly("order");
        boolean newestFirst = RequestedPages.newestFirst(request.query());
        ThreadPlace place =
                ContributionId.parse(request.parameter("id"))
                        .flatMap(id -> threads.place(id, newestFirst))
                        .orElseThrow(ContributionInPath::notFound);
        return Response.ok(view(place, newestFirst)).cachedBriefly();
    }

    private PlacedCommentView view(ThreadPlace place, boolean newestFirst) {
        Contribution contribution = place.contribution();
        return new PlacedCommentView(
                CommentView.reply(contribution),
                ThreadView.of(place.thread(), place.state()),
                place.parents().stream().map(CommentView::reply).toList(),
                pages.upTo(place, newestFirst),
                pages.upToReply(place).orElse(null));
    }
}
