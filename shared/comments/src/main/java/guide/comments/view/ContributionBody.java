package guide.comments.view;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.Contribution;
import guide.lambda.html.SafeHtml;

/// What somebody wrote, as HTML that stands by itself: what its kind carries, then its text,
/// without a name, a time or a form.
///
/// @param words of its own, around what they wrote
public record ContributionBody(Contribution.Published contribution, CommentWords words)
        implements HtmlContent {

    /// In English, as feeds are.
    public ContributionBody(Contribution.Published contribution) {
        this(contribution, CommentWords.ENGLISH);
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteContributionBodyGenerated.render(output, null, this);
    }

    ContentFragment content() {
        return new ContentFragment(contribution.content(), words);
    }

    /// The table keeps it as it was cleaned when it was written.
    SafeHtml text() {
        return new SafeHtml(contribution.html());
    }
}
