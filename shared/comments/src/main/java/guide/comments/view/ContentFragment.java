package guide.comments.view;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.Content;

/// What a kind carries, as HTML in front of its text; nothing for a comment. None of it is
/// Markdown: it is shown as it was written.
record ContentFragment(Content content, CommentWords words) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        switch (content) {
            case Content.Comment _ -> {}
            case Content.Suggestion s -> JteSuggestionGenerated.render(output, null, s, words);
            case Content.SuggestedEdit e ->
                    JteSuggestedEditGenerated.render(output, null, e, words);
            case Content.ReviewRequest r ->
                    JteReviewRequestGenerated.render(output, null, r, words);
        }
    }
}
