package guide.summaries;

import guide.http.MediaTypes;
import guide.http.Request;
import guide.http.Response;
import guide.problem.Problem;
import guide.problem.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// `GET /v1/problems/{name}`: the page that a problem's `type` leads to.
final class ProblemPages {

    private ProblemPages() {}

    static Response answer(Request request) {
        request.query().allowOnly();
        String name = request.parameter("name");
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw notFound();
        }
        try (InputStream page =
                ProblemPages.class.getResourceAsStream("/problems/" + name + ".md")) {
            if (page == null) {
                throw notFound();
            }
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            return Response.text(MediaTypes.MARKDOWN, text).cachedFor(3600);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal notFound() {
        return new Refusal(new Problem.NotFound("problem of that name"));
    }
}
