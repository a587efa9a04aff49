package guide.summaries;

import guide.lambda.address.PublicAddress;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The machine-readable description of the API: `GET /v1/openapi.json` and `GET
/// /v1/schema/catalogue.json`.
///
/// Both are generated from `api/openapi.yaml` when the project is built, and packed into the module
/// `api`.
final class Documents {

    private static final Pattern OWN_SERVER = Pattern.compile("\"url\"\\s*:\\s*\"/\"");

    private Documents() {}

    static Response contract(Request request) {
        return respond(request, MediaTypes.JSON, "openapi.json");
    }

    static Response schema(Request request) {
        return respond(request, MediaTypes.JSON_SCHEMA, "catalogue.schema.json");
    }

    /// The contract's own server is `/`; behind an API mapping the API is below that.
    private static String servedHere(String document) {
        String basePath = PublicAddress.current().basePath();
        return basePath.isEmpty()
                ? document
                : OWN_SERVER
                        .matcher(document)
                        .replaceFirst(Matcher.quoteReplacement("\"url\":\"" + basePath + "\""));
    }

    private static Response respond(Request request, String mediaType, String name) {
        request.query().allowOnly();
        try (InputStream document = Documents.class.getResourceAsStream("/contract/" + name)) {
            if (document == null) {
                throw new IllegalStateException("missing resource: " + name);
            }
            String text = new String(document.readAllBytes(), StandardCharsets.UTF_8);
            return Response.text(mediaType, servedHere(text)).cachedFor(3600);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
