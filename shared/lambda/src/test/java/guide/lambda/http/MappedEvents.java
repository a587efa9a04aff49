package guide.lambda.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Reads the gateway's event by data binding into AWS's own type, strictly: what [EventReader] does
/// by tokens is held against it.
final class MappedEvents {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            config ->
                                    config.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                    .build();

    private MappedEvents() {}

    static APIGatewayV2HTTPEvent aws(String event) throws IOException {
        return Objects.requireNonNull(MAPPER.readValue(event, APIGatewayV2HTTPEvent.class));
    }

    static GatewayEvent read(String event) throws IOException {
        APIGatewayV2HTTPEvent aws = aws(event);
        RequestContext context =
                Objects.requireNonNullElse(aws.getRequestContext(), new RequestContext());
        RequestContext.Http http =
                Objects.requireNonNullElse(context.getHttp(), new RequestContext.Http());
        return new GatewayEvent(
                Objects.requireNonNullElse(http.getMethod(), "GET"),
                Objects.requireNonNullElse(aws.getRawPath(), "/"),
                Objects.requireNonNullElse(context.getStage(), "$default"),
                Objects.requireNonNullElse(aws.getRawQueryString(), ""),
                headers(aws.getHeaders()),
                aws.getBody() == null
                        ? Body.NONE
                        : new Body(aws.getBody(), aws.getIsBase64Encoded()),
                new Caller(
                        Objects.requireNonNullElse(http.getSourceIp(), ""),
                        claims(context.getAuthorizer())));
    }

    private static Map<String, String> headers(@Nullable Map<String, String> sent) {
        Map<String, String> headers = new HashMap<>();
        if (sent != null) {
            sent.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        }
        return headers;
    }

    private static Map<String, String> claims(RequestContext.@Nullable Authorizer authorizer) {
        if (authorizer == null || authorizer.getJwt() == null) {
            return Map.of();
        }
        return Objects.requireNonNullElse(authorizer.getJwt().getClaims(), Map.of());
    }
}
