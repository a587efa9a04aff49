package guide.migrate.generators;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.Contribution;
import guide.comments.view.ContributionBody;
import guide.lambda.html.HtmlRenderer;

import java.util.Optional;

/// A comment as a page shows it, in the order of the conversation.
///
/// @param depth 0 for one that replies to nothing
/// @param email of its author; empty for a tombstone, and where none was given
record ShownComment(Contribution contribution, int depth, Optional<String> email)
        implements HtmlContent {

    /// A style for each step in stops making sense somewhere.
    private static final int DEEPEST = 9;

    /// What was removed has no text any more.
    Optional<Contribution.Published> published() {
        return contribution instanceof Contribution.Published published
                ? Optional.of(published)
                : Optional.empty();
    }

    /// The fragment of its address, as the elements have it.
    String anchor() {
        return "c-" + contribution.id().text();
    }

    Optional<String> parentAnchor() {
        return contribution.parent().map(id -> "c-" + id.text());
    }

    String step() {
        return "guide-comment guide-depth-" + Math.min(depth, DEEPEST);
    }

    /// Its text, and before that what its kind has beside it; empty for a tombstone.
    String html() {
        return body().map(HtmlRenderer::render).orElse("");
    }

    Optional<ContributionBody> body() {
        return published().map(ContributionBody::new);
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteShownCommentGenerated.render(output, null, this);
    }
}
