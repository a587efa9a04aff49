package guide.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;

import guide.lambda.json.Json;
import guide.lambda.problem.ProblemException;
import guide.local.site.Responses;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/// Takes what SES takes: `SendEmail` of the second version of its API, with a whole message
/// ("Amazon SES API v2 reference"). Other operations are not there.
///
/// A request must be signed as AWS's are, so that no page can send one from a browser; by whom is
/// not looked at.
public final class LocalSes {

    public static final String PATH = "/v2/email/outbound-emails";

    /// Of SES: 40 MB; here what a mail of the guide never has.
    private static final int MOST_BYTES = 1 << 20;

    private final Mailbox mailbox;
    private final InstantSource clock;

    LocalSes(Mailbox mailbox, InstantSource clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (!exchange.getRequestMethod().equals("POST")) {
            refuse(exchange, 404, "NotFoundException", "There is only SendEmail.");
        } else if (!isSigned(exchange)) {
            refuse(exchange, 403, "MissingAuthenticationTokenException", "It is not signed.");
        } else if (body.length > MOST_BYTES) {
            refuse(exchange, 400, "BadRequestException", "It is too large.");
        } else {
            take(exchange, body);
        }
    }

    private static boolean isSigned(HttpExchange exchange) {
        return Objects.requireNonNullElse(
                        exchange.getRequestHeaders().getFirst("Authorization"), "")
                .startsWith("AWS4-HMAC-SHA256 ");
    }

    private void take(HttpExchange exchange, byte[] body) throws IOException {
        try {
            JsonNode request =
                    Json.readWhole(new String(body, StandardCharsets.UTF_8), JsonNode.class);
            String to = request.at("/Destination/ToAddresses/0").asText();
            byte[] raw = Base64.getDecoder().decode(request.at("/Content/Raw/Data").asText());
            ReceivedMail mail = mailbox.receive(to, raw, clock.instant());
            Responses.json(exchange, 200, Map.of("MessageId", "local-" + mail.number()));
        } catch (IllegalArgumentException | ProblemException e) {
            refuse(exchange, 400, "BadRequestException", "It is no message.");
        }
    }

    private static void refuse(HttpExchange exchange, int status, String code, String message)
            throws IOException {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", code);
        Responses.json(exchange, status, Map.of("message", message));
    }
}
