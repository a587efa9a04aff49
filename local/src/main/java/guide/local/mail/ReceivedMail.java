package guide.local.mail;

import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.field.address.AddressFormatter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// A mail as it was sent.
///
/// @param number 1 for the first one
/// @param to the envelope's address
/// @param source the whole message, as text in ASCII
public record ReceivedMail(
        int number,
        Instant at,
        String from,
        String to,
        String subject,
        String text,
        String html,
        String source) {

    /// @throws IllegalArgumentException if it is no message, or not in ASCII
    static ReceivedMail read(int number, Instant at, String to, byte[] raw) {
        for (byte each : raw) {
            if (each < 0) {
                throw new IllegalArgumentException("a message is in ASCII (RFC 5322)");
            }
        }
        try {
            Message message = Message.Builder.of(new ByteArrayInputStream(raw)).build();
            if (message.getFrom() == null || message.getFrom().isEmpty()) {
                throw new IllegalArgumentException("a message has a From (RFC 5322)");
            }
            return new ReceivedMail(
                    number,
                    at,
                    AddressFormatter.DEFAULT.format(message.getFrom().getFirst(), false),
                    to,
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    part(message, "text/plain").orElse(""),
                    part(message, "text/html").orElse(""),
                    new String(raw, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("from memory", e);
        }
    }

    /// What stands before the first empty line.
    public String headers() {
        int end = source.indexOf("\r\n\r\n");
        return end < 0 ? source : source.substring(0, end);
    }

    private static Optional<String> part(Entity entity, String type) throws IOException {
        Body body = entity.getBody();
        if (body instanceof Multipart parts) {
            for (Entity part : parts.getBodyParts()) {
                Optional<String> found = part(part, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return body instanceof TextBody text && type.equals(entity.getMimeType())
                ? Optional.of(text(text))
                : Optional.empty();
    }

    private static String text(TextBody body) throws IOException {
        byte[] bytes = body.getInputStream().readAllBytes();
        return new String(bytes, Charset.forName(body.getMimeCharset()));
    }
}
