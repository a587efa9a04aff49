package guide.comments.forms;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.view.CommentText;
import guide.comments.view.CommentWords;
import guide.lambda.address.PublicAddress;

import java.net.URI;
import java.util.Optional;

/// What the author of a form is shown of what they sent.
///
/// @param words of the page, which has what was sent in whatever language it is
/// @param heading what became of it
/// @param secret empty where the page asks for it
/// @param text as it was written; empty where the secret is asked for
/// @param page that the form was on; empty if it is not known
/// @param back the same, at the place of what was sent
record ReceiptPage(
        ContributionId id,
        CommentWords words,
        CommentText heading,
        boolean held,
        Optional<String> secret,
        String text,
        Optional<String> page,
        Optional<String> back)
        implements HtmlContent {

    static ReceiptPage known(
            ContributionId id,
            State state,
            String secret,
            String text,
            Optional<URI> page,
            CommentWords words) {
        boolean held = state == State.HELD;
        return new ReceiptPage(
                id,
                words,
                held ? CommentText.IS_HELD : CommentText.IS_PUBLISHED,
                held,
                Optional.of(secret),
                text,
                page.map(ReturnTo::withoutFragment),
                page.map(address -> ReturnTo.at(address, id, state)));
    }

    static ReceiptPage asking(ContributionId id, Optional<URI> page, CommentWords words) {
        Optional<String> back = page.map(ReturnTo::withoutFragment);
        return new ReceiptPage(
                id, words, CommentText.CHANGE_OR_DELETE, false, Optional.empty(), "", back, back);
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteReceiptGenerated.render(output, null, this);
    }

    String action() {
        return PublicAddress.absolute("/v1/comments/" + id.text());
    }

    /// The address at which the author finds this page again, without the key.
    String later() {
        return Receipts.address(id, words.asked());
    }
}
