package guide.summaries.feeds;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.view.ChangedField;

import java.util.List;

/// A change, as an entry of a feed shows it.
///
/// @param comment why; may be empty
record ChangeHtml(String comment, List<ChangedField> fields) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteChangeHtmlGenerated.render(output, null, this);
    }

    /// The fields of an entry that was there before and after.
    List<ChangedField> parts() {
        return fields.stream().filter(field -> !field.isWhole()).toList();
    }
}
