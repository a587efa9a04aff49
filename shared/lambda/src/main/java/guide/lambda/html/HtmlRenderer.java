package guide.lambda.html;

import gg.jte.html.HtmlContent;

/// Turns a template with what it shows into the text of a response.
///
/// A template is called by its generated class, not looked up by name: nothing of JTE's engine is
/// loaded, and a wrong parameter does not compile.
public final class HtmlRenderer {

    private HtmlRenderer() {}

    public static String render(HtmlContent content) {
        HtmlOutput output = new HtmlOutput();
        content.writeTo(output);
        return output.toString();
    }
}
