package guide.comments.text;

import guide.lambda.http.Request;
import guide.lambda.json.Json;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

/// The JSON object that a request carries.
public final class JsonBody {

    private JsonBody() {}

    /// Reads the body of a request.
    ///
    /// @throws ProblemException when it is no JSON, or `null`, or has a field that `type` has not
    public static <T> T of(Request request, Class<T> type) {
        T sent = Json.read(request.jsonBody(), type);
        if (sent == null) {
            throw new ProblemException(new Problem.MalformedBody("", "must be a JSON object"));
        }
        return sent;
    }
}
