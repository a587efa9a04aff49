package guide.pages.site;

import guide.comments.domain.ThreadKey;
import guide.lambda.http.Request;
import guide.pages.layout.PageDiscussion;
import guide.pages.requests.RequestPages;
import guide.pages.requests.RequestSource;

import java.util.function.BiFunction;

/// What the pages show of the reader desk.
///
/// @param discussions what readers wrote in a thread, for somebody who asks
/// @param requests what they want reviewed
public record DeskPages(
        BiFunction<Request, ThreadKey, PageDiscussion> discussions, RequestPages requests) {

    /// Where there is no table of comments.
    public static final DeskPages NONE =
            new DeskPages(
                    (_, _) -> new PageDiscussion.Elsewhere(), new RequestPages(RequestSource.NONE));
}
