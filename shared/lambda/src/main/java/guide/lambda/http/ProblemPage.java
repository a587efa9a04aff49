package guide.lambda.http;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.lambda.html.HtmlRenderer;

import java.util.Map;

/// A problem as a page that needs nothing else: what a function shows that has no pages of its own.
record ProblemPage(ProblemView problem) implements HtmlContent {

    static Response of(ProblemView problem, String path, String query) {
        return new Response(
                problem.status(),
                Map.of("content-type", MediaTypes.HTML),
                HtmlRenderer.render(new ProblemPage(problem)));
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteProblemPageGenerated.render(output, null, problem);
    }
}
