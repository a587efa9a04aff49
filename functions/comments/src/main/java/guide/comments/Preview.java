package guide.comments;

import guide.http.Request;
import guide.http.Response;

/// `POST /v1/comments/preview`: how a text will look; nothing is stored.
final class Preview {

    record View(String html) {}

    private Preview() {}

    static Response answer(Request request) {
        request.query().allowOnly();
        return Response.ok(new View(Rendering.html(BodyText.parse(request)))).notStored();
    }
}
