package guide.local.dynamodb;

import java.util.List;

/// What the HTTP API answers to browsers of other origins.
///
/// @param origins exact origins, such as `https://blog.example.org`
/// @param maxAge seconds for which a browser may remember a preflight
public record CorsSpec(
        List<String> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposed,
        String maxAge) {

    public CorsSpec {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposed = List.copyOf(exposed);
    }
}
