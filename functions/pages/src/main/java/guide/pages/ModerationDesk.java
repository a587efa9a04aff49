package guide.pages;

import guide.lambda.address.PublicAddress;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.pages.files.PackedFile;
import guide.pages.files.WebFolder;

/// `GET /desk/`: the moderation desk, with the configuration of this deployment.
///
/// A moderator's token is in this page, so it runs its own scripts alone, calls nothing but the API
/// and the issuer, and is shown in nobody's frame.
final class ModerationDesk {

    private static final String PAGE = "index.html";
    private static final String CONFIG = "config.json";

    private final WebFolder files = WebFolder.of("desk", PAGE, CONFIG);
    private final PackedFile page =
            PackedFile.compared(MediaTypes.HTML, PackedFile.text("/desk/" + PAGE));
    private final DeskSettings settings;
    private final String policy;

    ModerationDesk(DeskSettings settings) {
        this.settings = settings;
        policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                        + " connect-src "
                        + settings.callable()
                        + "; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    }

    Router addTo(Router router) {
        router.getText("/desk", MediaTypes.HTML, _ -> withSlash());
        router.getText("/desk/", MediaTypes.HTML, request -> guarded(page.answer(request)));
        router.get("/desk/" + CONFIG, request -> guarded(config(request)));
        files.addTo(router, "/desk/", this::guarded);
        return router;
    }

    /// The page names what it loads without a path before it.
    private static Response withSlash() {
        return Response.movedPermanently(PublicAddress.link("/desk/"));
    }

    private Response config(Request request) {
        request.query().allowOnly();
        return Response.text(MediaTypes.JSON, settings.config()).with("cache-control", "no-cache");
    }

    private Response guarded(Response response) {
        return response.with("content-security-policy", policy)
                .with("cross-origin-opener-policy", "same-origin")
                .with("referrer-policy", "no-referrer")
                .with("strict-transport-security", "max-age=63072000");
    }
}
