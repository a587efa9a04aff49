package guide.pages;

import guide.lambda.http.MediaTypes;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.pages.files.FileType;
import guide.pages.files.PackedFile;
import guide.pages.files.WebFolder;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `GET /v1/docs`: Swagger UI over the contract, under a policy that lets a page run, load and call
/// nothing but what its own site serves; and `GET /v1/docs/{file}`, what the page loads.
///
/// Swagger UI sets styles one by one through the DOM, which no policy refuses, so that even its
/// styles need no exception.
final class ContractPage {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /// The page names them as `{{docs.js}}`, and is served with their hashed names.
    private static final List<String> LOADED =
            List.of("swagger-ui.css", "docs.css", "swagger-ui-bundle.js", "docs.js");

    /// Whose work is in the bundle; people look it up, so its name has no hash.
    private static final String LICENSES = "licenses.txt";

    private final PackedFile page;
    private final WebFolder loaded;

    ContractPage() {
        Map<String, PackedFile> files = new TreeMap<>();
        String html = PackedFile.text("/docs/index.html");
        for (String name : LOADED) {
            String text = PackedFile.text("/docs/" + name);
            String hashed = PackedFile.hashedName(name, text);
            files.put(hashed, PackedFile.kept(FileType.of(name).mediaType, text));
            html = html.replace("{{" + name + "}}", hashed);
        }
        files.put(
                LICENSES,
                PackedFile.compared(
                        FileType.TXT.mediaType,
                        PackedFile.text("/docs/swagger-ui-bundle.js.LICENSE.txt")));
        loaded = new WebFolder(files);
        page = PackedFile.compared(MediaTypes.HTML, html);
    }

    Router addTo(Router router) {
        router.getText("/v1/docs", MediaTypes.HTML, request -> guarded(page.answer(request)));
        loaded.addTo(router, "/v1/docs/", ContractPage::guarded);
        return router;
    }

    private static Response guarded(Response response) {
        return response.with("content-security-policy", POLICY)
                .with("x-content-type-options", "nosniff")
                .with("referrer-policy", "strict-origin-when-cross-origin");
    }
}
