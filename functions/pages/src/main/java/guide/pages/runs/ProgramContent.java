package guide.pages.runs;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;

import java.util.List;

/// A program's text, and what it found of each framework.
record ProgramContent(ProgramFile file, List<RunFinding> findings, Catalogue catalogue)
        implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteProgramContentGenerated.render(output, null, this);
    }

    /// The name of a framework, or its slug where the catalogue does not have it.
    String nameOf(RunFinding finding) {
        return catalogue.frameworks().stream()
                .filter(each -> each.slug().value().equals(finding.framework()))
                .map(Framework::name)
                .findFirst()
                .orElse(finding.framework());
    }
}
