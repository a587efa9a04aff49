package guide.lambda.priming;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;

import guide.lambda.json.Json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// One request of a priming script, written as a line:
///
///     <status> <method> <path>[?<query>] [<header>=<value>]… [| <body>]
///
/// A header's value has no spaces. `secret=…` stands for an `Authorization` header with this bearer
/// token, and `as=member` for the claims of a verified token of a group member.
///
/// @param status the expected status of the response
/// @param event what the gateway would send
record PrimingRequest(int status, String method, String line, APIGatewayV2HTTPEvent event) {

    private static final String JSON_BODY = "application/json";
    private static final String FAR_FUTURE = "99999999999";

    /// The claims of a group member's token.
    private static final Map<String, String> MEMBER =
            Map.of(
                    "iss",
                    PrimingEnvironment.ISSUER,
                    "aud",
                    PrimingEnvironment.AUDIENCE,
                    "groups",
                    "[" + PrimingEnvironment.GROUP + "]",
                    "sub",
                    "priming",
                    "exp",
                    FAR_FUTURE);

    /// The token itself; nothing here looks at its signature.
    private static final String MEMBERS_TOKEN =
            "e30."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(
                                    Json.write(
                                                    Map.of(
                                                            "iss",
                                                            PrimingEnvironment.ISSUER,
                                                            "aud",
                                                            PrimingEnvironment.AUDIENCE,
                                                            "groups",
                                                            List.of(PrimingEnvironment.GROUP),
                                                            "sub",
                                                            "priming",
                                                            "exp",
                                                            Long.valueOf(FAR_FUTURE)))
                                            .getBytes(StandardCharsets.UTF_8))
                    + ".e30";

    /// Parses a script; ignores empty lines and lines that begin with `#`.
    static List<PrimingRequest> all(String script) {
        return script.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(PrimingRequest::of)
                .toList();
    }

    /// True for a request that changes nothing, whatever the table contains.
    boolean isRead() {
        return method.equals("GET");
    }

    private static PrimingRequest of(String line) {
        String[] headAndBody = line.split(" \\| ", 2);
        List<String> parts = new ArrayList<>(List.of(headAndBody[0].split(" ", -1)));
        int status = Integer.parseInt(parts.removeFirst());
        String method = parts.removeFirst();
        APIGatewayV2HTTPEvent event = WholeEvent.of(method, parts.removeFirst());
        if (headAndBody.length == 2) {
            event.setBody(headAndBody[1]);
            event.getHeaders().put("content-type", JSON_BODY);
        }
        addHeaders(event.getHeaders(), parts);
        if (parts.contains("as=member")) {
            event.getRequestContext().setAuthorizer(WholeEvent.verified(MEMBER));
        }
        return new PrimingRequest(status, method, line, event);
    }

    private static void addHeaders(Map<String, String> headers, List<String> parts) {
        for (String part : parts) {
            String[] header = part.split("=", 2);
            switch (header[0]) {
                case "as" -> headers.put("authorization", "Bearer " + MEMBERS_TOKEN);
                case "secret" -> headers.put("authorization", "Bearer " + header[1]);
                default -> headers.put(header[0], header[1]);
            }
        }
    }
}
