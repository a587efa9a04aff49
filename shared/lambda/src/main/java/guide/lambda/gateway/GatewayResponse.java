package guide.lambda.gateway;

import guide.lambda.json.JsonReader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// What a function answers the HTTP API with, payload format 2.0.
///
/// @param body text, or bytes in base64; empty for none
public record GatewayResponse(
        int status, Map<String, String> headers, String body, boolean isBase64) {

    public GatewayResponse {
        headers = Map.copyOf(headers);
    }

    /// Reads what [guide.lambda.http.HttpFunction] wrote, and closes `in`.
    public static GatewayResponse read(InputStream in) throws IOException {
        return JsonReader.readOwn(in, GatewayResponse::of);
    }

    private static GatewayResponse of(JsonReader json) throws IOException {
        int status = 200;
        Map<String, String> headers = Map.of();
        String body = "";
        boolean isBase64 = false;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "statusCode" -> status = Math.toIntExact(json.wholeNumber());
                case "headers" -> headers = json.texts();
                case "body" -> body = json.text();
                case "isBase64Encoded" -> isBase64 = json.flag();
                default -> json.skip();
            }
        }
        return new GatewayResponse(status, headers, body, isBase64);
    }

    /// Returns the body as it is sent.
    public byte[] bytes() {
        return isBase64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }
}
