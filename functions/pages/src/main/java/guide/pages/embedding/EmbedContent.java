package guide.pages.embedding;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;

import java.util.List;

/// A form of what can be embedded, what to copy, and how it looks.
record EmbedContent(Catalogue catalogue, EmbedSnippet snippet) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteEmbedContentGenerated.render(output, null, this);
    }

    EmbedChoice choice() {
        return snippet.choice();
    }

    List<EmbeddablePlot> plots() {
        return EmbeddablePlot.all(catalogue);
    }

    List<Framework> frameworks() {
        return catalogue.frameworksByName();
    }
}
