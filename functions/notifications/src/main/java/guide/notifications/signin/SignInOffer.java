package guide.notifications.signin;

import guide.comments.sites.SignInWay;
import guide.comments.sites.SiteSettings;
import guide.comments.sites.Sites;
import guide.comments.sites.WebOrigin;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// `GET /v1/sign-in`: how readers may sign in on pages of an origin, so that a form offers nothing
/// that is not there.
///
/// @param isMailSent true where the deployment has set whose mail it is
/// @param hasIssuer true where it has an issuer
/// @param sites as they are now
public record SignInOffer(boolean isMailSent, boolean hasIssuer, Supplier<Sites> sites) {

    private static final int KEPT_SECONDS = 300;

    /// @param ways none where readers cannot sign in
    record SignInOfferView(List<String> ways) {}

    public Response answer(Request request) {
        request.query().allowOnly("origin");
        WebOrigin origin =
                request.query()
                        .one("origin")
                        .flatMap(WebOrigin::parse)
                        .orElseThrow(
                                () ->
                                        ProblemException.of(
                                                FieldError.inParameter(
                                                        "origin",
                                                        "must be an origin such as"
                                                                + " https://blog.example.org")));
        List<String> ways =
                sites.get().of(origin).flatMap(sites.get()::settings).stream()
                        .flatMap(this::offered)
                        .toList();
        SignInOfferView view = new SignInOfferView(ways);
        return Response.ok(view).tagged(view).cachedFor(KEPT_SECONDS);
    }

    private Stream<String> offered(SiteSettings site) {
        return Stream.of(SignInWay.values())
                .filter(way -> ReadersPage.takes(site, way) && isThere(way))
                .map(SignInWay::apiName);
    }

    private boolean isThere(SignInWay way) {
        return switch (way) {
            case EMAIL -> isMailSent;
            case OPENID -> hasIssuer;
            case TOKEN -> true;
        };
    }
}
