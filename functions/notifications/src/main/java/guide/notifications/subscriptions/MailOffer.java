package guide.notifications.subscriptions;

import guide.lambda.http.Request;
import guide.lambda.http.Response;

/// `GET /v1/subscriptions`: whether this guide sends mail at all, so that a form offers nothing
/// that is not there.
///
/// @param isMailSent true where the deployment has set whose mail it is
public record MailOffer(boolean isMailSent) {

    private static final int KEPT_SECONDS = 300;

    record MailOfferView(boolean mail) {}

    public Response answer(Request request) {
        request.query().allowOnly();
        MailOfferView view = new MailOfferView(isMailSent);
        return Response.ok(view).tagged(view).cachedFor(KEPT_SECONDS);
    }
}
