package guide.lambda.http;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An HTTP request, independent of the gateway's event format.
///
/// @param method upper-case HTTP method
/// @param path decoded path without the stage, such as `/v1/frameworks/django`
/// @param headers by lower-case name; repeated headers are joined by commas
/// @param parameters the path parameters of the matched route; empty before routing
/// @param id the UUID of the invocation, which problems and log lines contain
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

    /// Returns true if the response must not come from memory, as for a reader who has just changed
    /// something.
    ///
    /// Browsers send `no-cache` for a request of the mode `reload`. For a page that is loaded
    /// again, and to ask whether a copy is still good, they send `max-age=0`: that concerns caches
    /// on the way, and what is in memory here is no older than the service says.
    public boolean asksAnew() {
        for (String each : header("cache-control").orElse("").split(",", -1)) {
            if (each.strip().equalsIgnoreCase("no-cache")) {
                return true;
            }
        }
        return false;
    }

    /// Returns a path parameter of the matched route; a parameter that the route does not have is a
    /// bug.
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no parameter " + name);
        }
        return value;
    }

    /// Returns the body. Rejects any media type other than JSON.
    public String jsonBody() {
        if (!hasType(MediaTypes.JSON)) {
            throw new ProblemException(new Problem.UnsupportedMediaType(MediaTypes.JSON));
        }
        return body.text();
    }

    /// Returns true if an HTML form sent the body.
    public boolean isForm() {
        return hasType(MediaTypes.FORM);
    }

    /// Returns the fields of a form.
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

    Request forPage() {
        return new Request(method, path, query.forPage(), headers, body, parameters, caller, id);
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

    /// Returns true for GET, and for HEAD, which is a GET without the body.
    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
