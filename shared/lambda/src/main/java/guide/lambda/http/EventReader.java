package guide.lambda.http;

import guide.lambda.json.JsonReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads the HTTP API's event, payload format 2.0, token by token (docs/adr/0042-by-tokens.md).
///
/// What is read must have the type that AWS documents, or be `null`; anything else is passed over.
final class EventReader {

    private String method = "GET";
    private String rawPath = "/";
    private String stage = GatewayEvent.DEFAULT_STAGE;
    private String rawQuery = "";
    private String address = "";
    private Map<String, String> headers = Map.of();
    private Map<String, String> claims = Map.of();
    private @Nullable String content;
    private boolean base64;

    private EventReader() {}

    /// @throws IOException also for what is no event
    static GatewayEvent read(InputStream in) throws IOException {
        return JsonReader.read(in, json -> new EventReader().event(json));
    }

    private GatewayEvent event(JsonReader json) throws IOException {
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "rawPath" -> rawPath = textOr(rawPath, json);
                case "rawQueryString" -> rawQuery = textOr(rawQuery, json);
                case "headers" -> headers = lowerCase(texts(json));
                case "requestContext" -> context(json);
                case "body" -> content = json.textOrNull();
                case "isBase64Encoded" -> base64 = json.flag();
                default -> json.skip();
            }
        }
        Body body = content == null ? Body.NONE : new Body(content, base64);
        Caller caller = new Caller(address, claims);
        return new GatewayEvent(method, rawPath, stage, rawQuery, headers, body, caller);
    }

    private void context(JsonReader json) throws IOException {
        if (!json.objectOrNull()) {
            return;
        }
        while (json.nextMember()) {
            switch (json.name()) {
                case "stage" -> stage = textOr(stage, json);
                case "http" -> http(json);
                case "authorizer" -> authorizer(json);
                default -> json.skip();
            }
        }
    }

    private void http(JsonReader json) throws IOException {
        if (!json.objectOrNull()) {
            return;
        }
        while (json.nextMember()) {
            switch (json.name()) {
                case "method" -> method = textOr(method, json);
                case "sourceIp" -> address = textOr(address, json);
                default -> json.skip();
            }
        }
    }

    private void authorizer(JsonReader json) throws IOException {
        if (!json.objectOrNull()) {
            return;
        }
        while (json.nextMember()) {
            if (!json.name().equals("jwt")) {
                json.skip();
            } else if (json.objectOrNull()) {
                token(json);
            }
        }
    }

    private void token(JsonReader json) throws IOException {
        while (json.nextMember()) {
            if (json.name().equals("claims")) {
                claims = texts(json);
            } else {
                json.skip();
            }
        }
    }

    private static String textOr(String standard, JsonReader json) throws IOException {
        return json.isNull() ? standard : json.text();
    }

    private static Map<String, String> texts(JsonReader json) throws IOException {
        return json.isNull() ? Map.of() : json.texts();
    }

    private static Map<String, String> lowerCase(Map<String, String> sent) {
        Map<String, String> headers = new HashMap<>();
        sent.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return headers;
    }
}
