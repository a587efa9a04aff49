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

    private static String removed(Contribution.Tombstone tombstone) {
        return tombstone
                .by()
                .map(
                        by ->
                                switch (by) {
                                    case AUTHOR -> "Removed by its author.";
                                    case MODERATOR -> "Removed by a moderator.";
                                })
                .orElse("Removed.");
    }
}
