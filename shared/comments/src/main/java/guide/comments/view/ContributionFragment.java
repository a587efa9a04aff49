package guide.comments.view;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.Contribution;
import guide.lambda.html.SafeHtml;

/// One contribution as an `article` with forms to vote and to reply; of a removed one only its
/// place.
record ContributionFragment(Contribution contribution, ThreadFragment fragment)
        implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        switch (contribution) {
            case Contribution.Tombstone t ->
                    JteTombstoneGenerated.render(output, null, t, removed(t));
            case Contribution.Published p ->
                    JtePublishedGenerated.render(output, null, p, new SafeHtml(p.html()), fragment);
        }
    }

    private String removed(Contribution.Tombstone tombstone) {
        CommentText text =
                tombstone
                        .by()
                        .map(
                                by ->
                                        switch (by) {
                                            case AUTHOR -> CommentText.REMOVED_BY_AUTHOR;
                                            case MODERATOR -> CommentText.REMOVED_BY_MODERATOR;
                                        })
                        .orElse(CommentText.REMOVED);
        return fragment.words().of(text);
    }
}
