package guide.comments.reading;

import guide.comments.domain.ThreadPage;
import guide.comments.threads.PageRequest;
import guide.lambda.http.Response;

/// A form in which pages of threads are sent.
sealed interface PageForm permits PageJson, PageHtml {

    /// Everything that the response depends on beside the page, for its tag.
    String name();

    /// True if one small read asks whether even a page that was read a moment ago is still good.
    boolean isAlwaysCurrent();

    /// The response with this page, yet without its tag.
    Response rendered(PageRequest asked, ThreadPage page);
}
