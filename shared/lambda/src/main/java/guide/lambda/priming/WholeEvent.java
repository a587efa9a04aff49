package guide.lambda.priming;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An event with all members that the HTTP API sends for a browser's request: what is read for the
/// first time after a restore costs a reader time.
final class WholeEvent {

    private static final String HOST = "priming.execute-api.eu-central-1.amazonaws.com";
    private static final String ADDRESS = "192.0.2.1";
    private static final String AGENT =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private WholeEvent() {}

    /// @param target a path, perhaps with a query
    static APIGatewayV2HTTPEvent of(String method, String target) {
        String[] parts = target.split("\\?", 2);
        String path = parts[0];
        String query = parts.length == 1 ? "" : parts[1];
        String routeKey = method + " " + path;
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(routeKey)
                .withRawPath(path)
                .withRawQueryString(query)
                .withCookies(List.of("a=b"))
                .withHeaders(headers())
                .withQueryStringParameters(query.isEmpty() ? null : decoded(query))
                .withPathParameters(Map.of("last", path.substring(path.lastIndexOf('/') + 1)))
                .withRequestContext(context(method, path, routeKey))
                .build();
    }

    /// Returns what the authorizer adds for a verified token.
    static RequestContext.Authorizer verified(Map<String, String> claims) {
        return RequestContext.Authorizer.builder()
                .withJwt(RequestContext.Authorizer.JWT.builder().withClaims(claims).build())
                .build();
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("accept-language", "en-GB,en;q=0.8,de;q=0.5");
        headers.put("content-length", "0");
        headers.put("dnt", "1");
        headers.put("host", HOST);
        headers.put("priority", "u=4");
        headers.put("sec-fetch-dest", "empty");
        headers.put("sec-fetch-mode", "cors");
        headers.put("sec-fetch-site", "same-site");
        headers.put("user-agent", AGENT);
        headers.put("x-amzn-trace-id", "Root=1-00000000-000000000000000000000000");
        headers.put("x-forwarded-for", ADDRESS);
        headers.put("x-forwarded-port", "443");
        headers.put("x-forwarded-proto", "https");
        return headers;
    }

    private static Map<String, String> decoded(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = (pair + "=").split("=", -1);
            parameters.merge(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8),
                    (first, second) -> first + "," + second);
        }
        return parameters;
    }

    private static RequestContext context(String method, String path, String routeKey) {
        return RequestContext.builder()
                .withAccountId("123456789012")
                .withApiId("priming")
                .withDomainName(HOST)
                .withDomainPrefix("priming")
                .withHttp(
                        RequestContext.Http.builder()
                                .withMethod(method)
                                .withPath(path)
                                .withProtocol("HTTP/1.1")
                                .withSourceIp(ADDRESS)
                                .withUserAgent(AGENT)
                                .build())
                .withRequestId("AAAAAAAAAAAAAAA=")
                .withRouteKey(routeKey)
                .withStage("$default")
                .withTime("01/Jan/2026:00:00:00 +0000")
                .withTimeEpoch(1_767_225_600_000L)
                .build();
    }
}
