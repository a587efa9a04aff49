package guide.summaries;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import java.util.List;

/// Samples as a page for a person who came by a link.
record SamplesHtml(List<SampleView> samples) implements HtmlContent {

    /// It runs nothing and loads nothing.
    static final String POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteSamplesHtmlGenerated.render(output, null, samples);
    }
}
