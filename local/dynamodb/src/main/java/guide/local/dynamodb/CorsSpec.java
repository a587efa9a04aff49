package guide.local.dynamodb;

import java.util.List;

/// The CORS configuration of the HTTP API.
///
/// @param origins exact origins, such as `https://blog.example.org`, or `https://*` for all of a
///   scheme
/// @param maxAge how many seconds a browser may cache a preflight response
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

    /// Returns true if pages of this origin may read what is answered.
    public boolean lets(String origin) {
        return origins.contains(origin) || origins.contains(origin.replaceFirst("://.*", "://*"));
    }
}
