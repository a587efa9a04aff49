package guide.comments;

import guide.http.Request;
import guide.json.Json;
import guide.problem.Problem;
import guide.problem.Refusal;

/// The JSON object that a request carries.
final class JsonBody {

    private JsonBody() {}

    /// @throws Refusal when it is no JSON, or `null`, or has a field that `type` has not
    static <T> T of(Request request, Class<T> type) {
        T sent = Json.read(request.jsonBody(), type);
        if (sent == null) {
            throw new Refusal(new Problem.MalformedBody("", "must be a JSON object"));
        }
        return sent;
    }
}
