package guide.comments.posting;

import guide.comments.text.BodyText;
import guide.comments.text.Rendering;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

/// `POST /v1/comments/preview`: how a text will look; nothing is stored.
public final class Preview {

    record PreviewView(String html) {}

    private Preview() {}

    public static Response answer(Request request) {
        request.query().allowOnly();
        return Response.ok(new PreviewView(Rendering.html(BodyText.parse(request)))).notStored();
    }
}
