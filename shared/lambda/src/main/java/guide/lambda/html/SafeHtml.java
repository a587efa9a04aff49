package guide.lambda.html;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

/// HTML that goes into a page as it is, because it was cleaned when it was written.
///
/// It is the one way past the escaping. The tables hold such HTML as text, so a type alone cannot
/// say where it comes from: an architecture test names the few classes that may make one.
///
/// @param html what `Markdown` made
public record SafeHtml(String html) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        output.writeContent(html);
    }
}
