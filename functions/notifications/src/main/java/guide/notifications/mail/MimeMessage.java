package guide.notifications.mail;

import guide.lambda.html.HtmlRenderer;
import guide.lambda.json.Digest;

import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/// A mail in the form in which it goes from server to server (RFC 5322, RFC 2045).
///
/// Its ids follow from what it is about, so that the same mail has the same bytes but for its date.
public final class MimeMessage {

    /// No line of quoted-printable can have it: there, two hexadecimal digits follow a `=`.
    private static final NameValuePair BOUNDARY = new NameValuePair("boundary", "=_letter");

    private MimeMessage() {}

    /// Writes the whole message, as it is sent.
    ///
    /// @param from whose mail it is; the name beside it is the site's
    public static byte[] bytes(MailMessage mail, MailAddress from, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try {
            new DefaultMessageWriter().writeMessage(message(mail, from, now), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("into memory", e);
        }
        return bytes.toByteArray();
    }

    private static Message message(MailMessage mail, MailAddress from, Instant now)
            throws IOException {
        String thread = id("thread " + mail.thread(), from);
        Message.Builder message =
                Message.Builder.of()
                        .setFrom(
                                new Mailbox(
                                        mail.letter().style().name(),
                                        from.localPart(),
                                        from.domain()))
                        .setTo(new Mailbox(mail.to().localPart(), mail.to().domain()))
                        .setSubject(mail.letter().subject())
                        .setDate(Date.from(now))
                        .setMessageId(id("mail " + mail.id(), from))
                        .addField(new RawField("In-Reply-To", thread))
                        .addField(new RawField("References", thread))
                        .addField(new RawField("Auto-Submitted", "auto-generated"))
                        .addField(
                                new RawField(
                                        "Content-Language",
                                        mail.letter().style().language().tag()));
        mail.unsubscribe().ifPresent(address -> listed(message, address));
        return message.setBody(alternatives(mail.letter()))
                .setContentType("multipart/alternative", BOUNDARY)
                .build();
    }

    private static void listed(Message.Builder message, String unsubscribe) {
        message.addField(new RawField("List-Unsubscribe", "<" + unsubscribe + ">"))
                .addField(new RawField("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    private static Multipart alternatives(Letter letter) throws IOException {
        return MultipartBuilder.create("alternative")
                .addContentTypeParameter(BOUNDARY)
                .addBodyPart(part("plain", LetterText.of(letter)))
                .addBodyPart(part("html", HtmlRenderer.render(new LetterPage(letter))))
                .build();
    }

    private static BodyPartBuilder part(String subtype, String text) throws IOException {
        return BodyPartBuilder.create()
                .setBody(text.replace("\n", "\r\n"), subtype, StandardCharsets.UTF_8)
                .setContentTransferEncoding("quoted-printable");
    }

    private static String id(String of, MailAddress from) {
        return "<" + Digest.short128(of) + "@" + from.domain() + ">";
    }
}
