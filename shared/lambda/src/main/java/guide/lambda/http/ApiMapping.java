package guide.lambda.http;

import guide.lambda.address.PublicAddress;

import java.util.Map;

/// The API mapping that connects the API to a domain of its owner, as far as it was configured.
///
/// AWS documents that `rawPath` of payload format 2.0 does not have the mapping's key ("Create AWS
/// Lambda proxy integrations for HTTP APIs", payload format differences), and people have seen
/// events that have it. Both are understood.
///
/// @param basePath the key of the mapping with a slash before it, such as `/guide`; empty for a
///   domain whose root is the API
/// @param origin of the domain, such as `https://guide.example.org`; empty to take it from the
///   request, which a CDN in front of the API conceals
record ApiMapping(String basePath, String origin) {

    /// The API at the root of whatever name it is called by.
    static final ApiMapping NONE = new ApiMapping("", "");

    private static final String VERSION = "/v1/";

    /// API Gateway's own names for an API, at which no mapping applies.
    private static final String OWN_NAME = ".execute-api.";

    /// Reads `BASE_PATH` and `PUBLIC_ORIGIN`.
    static ApiMapping from(Map<String, String> environment) {
        String key = withoutSlashes(environment.getOrDefault("BASE_PATH", ""));
        return new ApiMapping(
                key.isEmpty() ? "" : "/" + key, environment.getOrDefault("PUBLIC_ORIGIN", ""));
    }

    private static String withoutSlashes(String key) {
        int from = 0;
        int to = key.length();
        while (from < to && key.charAt(from) == '/') {
            from++;
        }
        while (to > from && key.charAt(to - 1) == '/') {
            to--;
        }
        return key.substring(from, to);
    }

    /// Returns a path as the contract has it.
    String withoutBasePath(String path) {
        boolean hasVersion = path.startsWith(VERSION);
        return isBelow(path) && (!hasVersion || path.startsWith(basePath + VERSION))
                ? path.substring(basePath.length())
                : path;
    }

    /// Returns where browsers reach the API that got this event.
    PublicAddress addressOf(GatewayEvent event) {
        String host = host(event);
        boolean isMapped = isBelow(event.rawPath()) || !host.contains(OWN_NAME);
        return new PublicAddress(
                origin.isEmpty() ? originOf(event, host) : origin, isMapped ? basePath : "");
    }

    private boolean isBelow(String path) {
        return !basePath.isEmpty() && path.startsWith(basePath + "/");
    }

    private static String host(GatewayEvent event) {
        String host = event.header("host");
        return host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? host : "";
    }

    /// A CDN in front conceals its name. The HTTP API sets the header itself.
    private static String originOf(GatewayEvent event, String host) {
        if (!event.header("x-front-secret").isEmpty() && host.contains(OWN_NAME)) {
            return "";
        }
        boolean isSecure = event.header("x-forwarded-proto").equals("https");
        return host.isEmpty() ? "" : (isSecure ? "https://" : "http://") + host;
    }
}
