package guide.comments.view;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

/// The hidden field `lang` of a form; nothing where no language was asked for.
record LanguageField(CommentWords words) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        if (words.asked().isPresent()) {
            JteLanguageFieldGenerated.render(output, null, words);
        }
    }
}
