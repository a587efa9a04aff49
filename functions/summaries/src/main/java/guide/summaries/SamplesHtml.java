package guide.summaries;

import guide.lambda.http.Html;

import java.util.List;
import java.util.stream.Collectors;

/// Samples as a page for a person who came by a link.
final class SamplesHtml {

    /// It runs nothing and loads nothing.
    static final String POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private SamplesHtml() {}

    static String of(List<SampleView> samples) {
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Samples</title>
        </head>
        <body>
        <main>
        <h1>Samples</h1>
        %s</main>
        </body>
        </html>
        """
                .formatted(
                        samples.isEmpty()
                                ? "<p>There are none of these.</p>\n"
                                : samples.stream()
                                        .map(SamplesHtml::section)
                                        .collect(Collectors.joining()));
    }

    private static String section(SampleView sample) {
        return """
        <section>
        <h2>%s, %s %s</h2>
        <p>%d lines. Checked on <time>%s</time>: %s.</p>
        %s</section>
        """
                .formatted(
                        Html.text(sample.task()),
                        sample.framework().value(),
                        Html.text(sample.version()),
                        sample.lines(),
                        sample.checkedOn(),
                        Html.text(sample.how()),
                        sample.files().stream()
                                .map(SamplesHtml::file)
                                .collect(Collectors.joining()));
    }

    private static String file(SampleView.SampleFileView file) {
        return "<h3>%s</h3>\n<pre tabindex=\"0\"><code>%s</code></pre>\n"
                .formatted(Html.text(file.name()), Html.text(file.text()));
    }
}
