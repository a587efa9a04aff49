package guide.notifications.mail;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

/// A letter as HTML.
record LetterPage(Letter letter) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteLetterGenerated.render(output, null, letter);
    }
}
