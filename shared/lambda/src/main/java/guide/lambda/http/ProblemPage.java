package guide.lambda.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A problem as a page for a person, who came by a form or a link.
final class ProblemPage {

    private ProblemPage() {}

    static String of(ProblemWriter.ProblemView problem) {
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style>:root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;\
        margin:0 auto;padding:1.5rem 1rem;overflow-wrap:anywhere}</style>
        </head>
        <body>
        <main>
        <h1>%1$s</h1>
        <p>%2$s</p>
        %3$s<p><a href="%4$s">What this means</a>. Go back in your browser: what you typed is still there.</p>
        <p><small>%5$s</small></p>
        </main>
        </body>
        </html>
        """
                .formatted(
                        Html.text(problem.title()),
                        Html.text(problem.detail()),
                        list(problem.errors()),
                        Html.text(problem.type()),
                        Html.text(problem.instance()));
    }

    private static String list(List<Map<String, String>> errors) {
        return errors.size() < 2
                ? ""
                : errors.stream()
                        .map(ProblemPage::line)
                        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    private static String line(Map<String, String> error) {
        String place =
                error.entrySet().stream()
                        .filter(each -> !each.getKey().equals("detail"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining());
        return "<li>%s %s</li>\n"
                .formatted(Html.text(place), Html.text(error.getOrDefault("detail", "")));
    }
}
