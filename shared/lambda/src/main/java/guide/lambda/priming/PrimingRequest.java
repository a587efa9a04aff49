package guide.lambda.priming;

import guide.lambda.json.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One request of a rehearsal, written as a line:
///
///     <status> <method> <path>[?<query>] [<header>=<value>]… [| <body>]
///
/// A header's value has no spaces. `secret=…` stands for the `Authorization` header that carries
/// it, and `as=member` for the claims of a token whose bearer is in the group.
///
/// @param status that the rehearsed answer must have
/// @param event what the gateway would send
record PrimingRequest(int status, String method, String line, String event) {

    private static final String JSON_BODY = "application/json";
    private static final String FAR_FUTURE = "99999999999";

    /// Everything that a token of a member says.
    private static final Map<String, String> MEMBER =
            Map.of(
                    "iss", PrimingEnvironment.ISSUER,
                    "aud", PrimingEnvironment.AUDIENCE,
                    "groups", PrimingEnvironment.GROUP,
                    "sub", "rehearsal",
                    "exp", FAR_FUTURE);

    /// The steps of a script: lines that are empty or begin with `#` are none.
    static List<PrimingRequest> all(String script) {
        return script.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(PrimingRequest::of)
                .toList();
    }

    /// Whether it asks for something and changes nothing, whatever the table holds.
    boolean isRead() {
        return method.equals("GET");
    }

    private static PrimingRequest of(String line) {
        String[] headAndBody = line.split(" \\| ", 2);
        List<String> words = new ArrayList<>(List.of(headAndBody[0].split(" ", -1)));
        int status = Integer.parseInt(words.removeFirst());
        String method = words.removeFirst();
        String[] target = words.removeFirst().split("\\?", 2);
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("rawPath", target[0]);
        event.put("rawQueryString", target.length == 1 ? "" : target[1]);
        event.put("headers", headers(words));
        event.put("requestContext", context(method, target[0], words.contains("as=member")));
        event.put("isBase64Encoded", false);
        if (headAndBody.length == 2) {
            event.put("body", headAndBody[1]);
        }
        return new PrimingRequest(status, method, line, Json.write(event));
    }

    private static Map<String, String> headers(List<String> words) {
        Map<String, String> headers = new HashMap<>();
        headers.put("content-type", JSON_BODY);
        for (String word : words) {
            String[] header = word.split("=", 2);
            switch (header[0]) {
                case "as" -> {}
                case "secret" -> headers.put("authorization", "Bearer " + header[1]);
                default -> headers.put(header[0], header[1]);
            }
        }
        return headers;
    }

    private static Map<String, Object> context(String method, String path, boolean member) {
        Map<String, Object> context = new HashMap<>();
        context.put(
                "http",
                Map.of(
                        "method",
                        method,
                        "path",
                        path,
                        "protocol",
                        "HTTP/1.1",
                        "sourceIp",
                        "192.0.2.1",
                        "userAgent",
                        "rehearsal"));
        context.put("stage", "$default");
        if (member) {
            context.put("authorizer", Map.of("jwt", Map.of("claims", MEMBER)));
        }
        return context;
    }
}
