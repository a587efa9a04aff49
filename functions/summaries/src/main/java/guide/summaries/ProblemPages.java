package guide.summaries;

import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// `GET /v1/problems/{name}`: the page at a problem's `type`.
final class ProblemPages {

    private ProblemPages() {}

    static Response get(Request request) {
        request.query().allowOnly();
        String name = request.parameter("name");
        if (!name.matches("[a-z]+(-[a-z]+)*+")) {
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

    private static ProblemException notFound() {
        return new ProblemException(new Problem.NotFound("problem type with this name"));
    }
}
