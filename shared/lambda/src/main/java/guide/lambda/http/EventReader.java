package guide.lambda.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Reads the HTTP API's event, payload format 2.0. Every field may be missing.
final class EventReader {

    private EventReader() {}

    /// @throws ProblemException if the query string is not percent-encoded UTF-8
    static Request request(APIGatewayV2HTTPEvent event, String id, ApiMapping mapping) {
        return new Request(
                method(event),
                mapping.withoutBasePath(path(event)),
                Query.parse(Objects.requireNonNullElse(event.getRawQueryString(), "")),
                headers(event.getHeaders()),
                body(event),
                Map.of(),
                caller(event),
                id);
    }

    /// Returns the `Accept` header; empty if there is none.
    static String accept(APIGatewayV2HTTPEvent event) {
        return headers(event.getHeaders()).getOrDefault("accept", "");
    }

    static String method(APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPEvent.@Nullable RequestContext context = event.getRequestContext();
        if (context == null || context.getHttp() == null) {
            return "GET";
        }
        return Objects.requireNonNullElse(context.getHttp().getMethod(), "GET");
    }

    /// The HTTP API has decoded it, so a `%` in it is one that the client meant.
    private static String path(APIGatewayV2HTTPEvent event) {
        String raw = Objects.requireNonNullElse(event.getRawPath(), "/");
        APIGatewayV2HTTPEvent.@Nullable RequestContext context = event.getRequestContext();
        @Nullable String stage = context == null ? null : context.getStage();
        String prefix = stage == null || stage.equals("$default") ? "" : "/" + stage;
        return raw.startsWith(prefix + "/") ? raw.substring(prefix.length()) : raw;
    }

    private static Map<String, String> headers(@Nullable Map<String, String> sent) {
        Map<String, String> headers = new HashMap<>();
        if (sent != null) {
            sent.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        }
        return headers;
    }

    private static Caller caller(APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPEvent.@Nullable RequestContext context = event.getRequestContext();
        if (context == null) {
            return Caller.UNKNOWN;
        }
        APIGatewayV2HTTPEvent.RequestContext.@Nullable Authorizer authorizer =
                context.getAuthorizer();
        boolean checked = authorizer != null && authorizer.getJwt() != null;
        @Nullable Map<String, String> claims = checked ? authorizer.getJwt().getClaims() : null;
        @Nullable String address =
                context.getHttp() == null ? null : context.getHttp().getSourceIp();
        return new Caller(
                Objects.requireNonNullElse(address, ""),
                claims == null ? Map.of() : Map.copyOf(claims));
    }

    private static Body body(APIGatewayV2HTTPEvent event) {
        @Nullable String content = event.getBody();
        return content == null ? Body.NONE : new Body(content, event.getIsBase64Encoded());
    }
}
