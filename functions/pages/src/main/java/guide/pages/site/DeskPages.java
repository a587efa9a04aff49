package guide.pages.site;

import guide.comments.domain.ThreadKey;
import guide.lambda.http.Request;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.pages.layout.PageDiscussion;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;
import guide.pages.requests.RequestPages;
import guide.pages.requests.RequestSource;

import java.util.function.BiFunction;
import java.util.function.Function;

/// What the pages show of the reader desk.
///
/// @param discussions what readers wrote in a thread, for somebody who asks
/// @param threads a thread as a page of its own
/// @param requests what they want reviewed
public record DeskPages(
        BiFunction<Request, ThreadKey, PageDiscussion> discussions,
        Function<SiteRequest, SitePage> threads,
        RequestPages requests) {

    /// Where there is no table of comments.
    public static final DeskPages NONE =
            new DeskPages(
                    (_, _) -> new PageDiscussion.Elsewhere(),
                    _ -> {
                        throw new ProblemException(new Problem.NotFound("thread"));
                    },
                    new RequestPages(RequestSource.NONE));
}
