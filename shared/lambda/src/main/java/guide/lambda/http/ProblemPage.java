package guide.lambda.http;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import java.util.Map;
import java.util.stream.Collectors;

/// A problem as a page for a person, who came by a form or a link.
record ProblemPage(ProblemWriter.ProblemView problem) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteProblemPageGenerated.render(output, null, problem);
    }

    /// What an error is about: the name of a field, a parameter or a header.
    static String place(Map<String, String> error) {
        return error.entrySet().stream()
                .filter(each -> !each.getKey().equals("detail"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }
}
