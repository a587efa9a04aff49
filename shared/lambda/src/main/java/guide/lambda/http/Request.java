package guide.lambda.http;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A request, free of the gateway's ways.
///
/// @param method upper-case HTTP method
/// @param path decoded path without the stage, such as `/v1/frameworks/django`
/// @param headers by lower-case name; repeated ones joined by a comma
/// @param parameters those of the matched route; empty before routing
/// @param id the invocation's UUID, which problems and log lines carry
public record Request(
        String method,
        String path,
        Query query,
        Map<String, String> headers,
        Body body,
        Map<String, String> parameters,
        Caller caller,
        String id) {

    public Request {
        headers = Map.copyOf(headers);
        parameters = Map.copyOf(parameters);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /// A parameter of the matched route; asking for one that the route lacks is a bug.
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no parameter " + name);
        }
        return value;
    }

    /// Refuses a body of another media type than JSON.
    public String jsonBody() {
        if (!hasType(MediaTypes.JSON)) {
            throw new ProblemException(new Problem.UnsupportedMediaType(MediaTypes.JSON));
        }
        return body.text();
    }

    /// True when a form of a page sent the body.
    public boolean isForm() {
        return hasType(MediaTypes.FORM);
    }

    /// The fields of a form.
    public Query formBody() {
        return Query.parse(body.text());
    }

    private boolean hasType(String mediaType) {
        String type = header("content-type").orElse("").split(";", 2)[0].strip();
        return type.equalsIgnoreCase(mediaType);
    }

    Request routed(Map<String, String> matched) {
        return new Request(method, path, query, headers, body, matched, caller, id);
    }

    Request calledFrom(String address) {
        return new Request(
                method,
                path,
                query,
                headers,
                body,
                parameters,
                new Caller(address, caller.claims()),
                id);
    }

    List<String> segments() {
        return List.of(path.split("/", -1));
    }

    /// True for a GET, and for a HEAD, which is a GET without the body.
    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
