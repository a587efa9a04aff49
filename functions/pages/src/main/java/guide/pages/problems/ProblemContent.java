package guide.pages.problems;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.lambda.http.ProblemView;
import guide.pages.search.NearPage;

import java.util.List;

/// What was wrong, and the ways on from there.
///
/// @param near pages that may have been meant; empty where none is like it
/// @param words of the address, as a query to begin with; may be empty
/// @param withoutQuery the same page without what was asked of it; empty if that was not wrong
record ProblemContent(ProblemView problem, List<NearPage> near, String words, String withoutQuery)
        implements HtmlContent {

    private static final int FIRST_OF_SERVER = 500;

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteProblemContentGenerated.render(output, null, this);
    }

    /// Whether it was the guide's fault.
    boolean isOurs() {
        return problem.status() >= FIRST_OF_SERVER;
    }
}
