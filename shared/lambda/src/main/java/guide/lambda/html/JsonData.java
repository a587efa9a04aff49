package guide.lambda.html;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

/// JSON in a `script` element that browsers read and do not run, such as JSON-LD; the only value
/// that may be there.
///
/// @param json without a `<`, which is escaped here, so that no text in it ends the element
public record JsonData(String json) implements HtmlContent {

    public JsonData {
        json = json.replace("<", "\\u003c");
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        output.writeContent(json);
    }
}
