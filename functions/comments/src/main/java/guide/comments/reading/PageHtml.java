package guide.comments.reading;

import guide.comments.domain.ThreadPage;
import guide.comments.languages.AskedLanguage;
import guide.comments.threads.PageRequest;
import guide.comments.view.CommentWords;
import guide.lambda.address.PublicAddress;
import guide.lambda.http.Response;

import java.util.Optional;

/// A page as HTML, with forms.
///
/// @param returnTo the page that the forms lead back to; empty for the one that shows them
/// @param offersMail whether forms ask who wants to be told by mail
/// @param words of it and its forms
record PageHtml(
        PageRequests pages, Optional<String> returnTo, boolean offersMail, CommentWords words)
        implements PageForm {

    /// Its links have the address at which it was asked for.
    @Override
    public String name() {
        return "html"
                + returnTo
                + offersMail
                + AskedLanguage.asParameter("", words.asked())
                + PublicAddress.current();
    }

    /// A form leads its author back to the page, whose server knows nothing of that.
    @Override
    public boolean isAlwaysCurrent() {
        return true;
    }

    @Override
    public Response rendered(PageRequest asked, ThreadPage page) {
        return Response.html(pages.signed().fragment(asked, page, returnTo, offersMail, words));
    }
}
