package guide.tests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;

import java.util.Map;

/// A page of somebody else's, with whatever such a page has: any style sheet, policy and markup
/// around the elements. Every address below `/host/` has it.
record HostPage(String attributes, String head, String body, Map<String, String> headers) {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en"{{attributes}}>
            <head>
            <meta charset="utf-8">
            <title>Host</title>
            <link rel="icon" href="data:,">
            <script type="module" src="/embed/guide.js"></script>
            {{head}}
            </head>
            <body>
            <h1>Host</h1>
            {{body}}
            </body>
            </html>
            """;

    static HostPage of(String body) {
        return new HostPage("", "", body, Map.of());
    }

    static HostPage ofThread(String key) {
        return of("<comment-thread thread=\"%s\" poll=\"2\"></comment-thread>".formatted(key));
    }

    HostPage withHead(String html) {
        return new HostPage(attributes, html, body, headers);
    }

    HostPage withStyle(String css) {
        return withHead("<style>" + css + "</style>");
    }

    HostPage withAttributes(String text) {
        return new HostPage(" " + text, head, body, headers);
    }

    HostPage withPolicy(String policy) {
        return new HostPage(attributes, head, body, Map.of("Content-Security-Policy", policy));
    }

    Page open(Visit visit, String path, String... scripts) {
        Page page = visit.context().newPage();
        for (String script : scripts) {
            page.addInitScript(script);
        }
        page.route(Guide.RUNNING.at("/host/**"), this::answer);
        // What a test holds up must not hold up the test.
        page.navigate(
                Guide.RUNNING.at("/host/" + path),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return page;
    }

    private void answer(Route route) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setHeaders(headers)
                        .setBody(
                                PAGE.replace("{{attributes}}", attributes)
                                        .replace("{{head}}", head)
                                        .replace("{{body}}", body)));
    }
}
