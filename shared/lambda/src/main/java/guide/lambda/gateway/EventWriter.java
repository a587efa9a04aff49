package guide.lambda.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;

import guide.lambda.json.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Writes AWS's own type of the HTTP API's event as the gateway does, for whoever stands in for it:
/// priming, the local run, and tests. What is `null` is left out.
public final class EventWriter {

    private EventWriter() {}

    /// Returns the event in UTF-8.
    public static byte[] bytes(APIGatewayV2HTTPEvent event) {
        return JsonWriter.bytes(
                out -> {
                    out.object()
                            .optional("version", event.getVersion())
                            .optional("routeKey", event.getRouteKey())
                            .optional("rawPath", event.getRawPath())
                            .optional("rawQueryString", event.getRawQueryString());
                    texts(out, "cookies", event.getCookies());
                    texts(out, "headers", event.getHeaders());
                    texts(out, "queryStringParameters", event.getQueryStringParameters());
                    context(out, event.getRequestContext());
                    out.optional("body", event.getBody());
                    texts(out, "pathParameters", event.getPathParameters());
                    out.member("isBase64Encoded", event.getIsBase64Encoded());
                    texts(out, "stageVariables", event.getStageVariables());
                    out.end();
                });
    }

    private static void context(
            JsonWriter out, APIGatewayV2HTTPEvent.@Nullable RequestContext context)
            throws IOException {
        if (context == null) {
            return;
        }
        out.name("requestContext")
                .object()
                .optional("accountId", context.getAccountId())
                .optional("apiId", context.getApiId());
        authorizer(out, context.getAuthorizer());
        out.optional("domainName", context.getDomainName())
                .optional("domainPrefix", context.getDomainPrefix());
        http(out, context.getHttp());
        out.optional("requestId", context.getRequestId())
                .optional("routeKey", context.getRouteKey())
                .optional("stage", context.getStage())
                .optional("time", context.getTime())
                .member("timeEpoch", context.getTimeEpoch())
                .end();
    }

    private static void authorizer(
            JsonWriter out, APIGatewayV2HTTPEvent.RequestContext.@Nullable Authorizer authorizer)
            throws IOException {
        if (authorizer == null || authorizer.getJwt() == null) {
            return;
        }
        out.name("authorizer").object().name("jwt").object();
        texts(out, "claims", authorizer.getJwt().getClaims());
        texts(out, "scopes", authorizer.getJwt().getScopes());
        out.end().end();
    }

    private static void http(
            JsonWriter out, APIGatewayV2HTTPEvent.RequestContext.@Nullable Http http)
            throws IOException {
        if (http == null) {
            return;
        }
        out.name("http")
                .object()
                .optional("method", http.getMethod())
                .optional("path", http.getPath())
                .optional("protocol", http.getProtocol())
                .optional("sourceIp", http.getSourceIp())
                .optional("userAgent", http.getUserAgent())
                .end();
    }

    private static void texts(JsonWriter out, String name, @Nullable Map<String, String> texts)
            throws IOException {
        if (texts != null) {
            out.texts(name, texts);
        }
    }

    private static void texts(JsonWriter out, String name, @Nullable List<String> texts)
            throws IOException {
        if (texts != null) {
            out.texts(name, texts);
        }
    }
}
