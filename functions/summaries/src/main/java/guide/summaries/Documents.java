package guide.summaries;

import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The machine-readable description of the API: `GET /v1/openapi.json` and `GET
/// /v1/schema/catalogue.json`.
///
/// Both are generated from `api/openapi.yaml` when the project is built, and packed into the module
/// `api`.
final class Documents {

    private Documents() {}

    static Response contract(Request request) {
        return respond(request, MediaTypes.JSON, "openapi.json");
    }

    static Response schema(Request request) {
        return respond(request, MediaTypes.JSON_SCHEMA, "catalogue.schema.json");
    }

    private static Response respond(Request request, String mediaType, String name) {
        request.query().allowOnly();
        try (InputStream document = Documents.class.getResourceAsStream("/contract/" + name)) {
            if (document == null) {
                throw new IllegalStateException("missing resource: " + name);
            }
            String text = new String(document.readAllBytes(), StandardCharsets.UTF_8);
            return Response.text(mediaType, text).cachedFor(3600);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
