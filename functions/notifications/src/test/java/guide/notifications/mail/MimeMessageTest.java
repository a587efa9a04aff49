package guide.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.comments.languages.ReaderLanguage;

import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class MimeMessageTest {

    private static final MailAddress FROM = LettersOfTests.address("guide@blog.example");
    private static final Instant NOW = Instant.parse("2026-11-29T21:00:00Z");

    @Test
    void aMailHasWhatMailProgramsGroupItBy() throws IOException {
        String first = head(LettersOfTests.mail("one", "page:/a/", "Hello"));
        String second = head(LettersOfTests.mail("two", "page:/a/", "Hello"));

        assertThat(header(first, "Message-ID")).isNotEqualTo(header(second, "Message-ID"));
        assertThat(header(first, "In-Reply-To"))
                .isEqualTo(header(second, "In-Reply-To"))
                .isEqualTo(header(first, "References"))
                .matches("<[A-Za-z0-9_-]{22}@blog\\.example>");
        assertThat(header(first, "Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void theSameMailHasTheSameBytes() {
        MailMessage mail = LettersOfTests.mail("one", "page:/a/", "Hello");

        assertThat(MimeMessage.bytes(mail, FROM, NOW))
                .isEqualTo(MimeMessage.bytes(mail, FROM, NOW));
    }

    @Test
    void textAndHtmlSayTheSame() throws IOException {
        MailMessage mail = LettersOfTests.mail("one", "page:/a/", "Grüße\nund mehr");

        assertThat(part(mail, 0)).contains("> Grüße\n> und mehr\n").contains("Open it:\nhttps://g");
        Document html = Jsoup.parse(part(mail, 1));
        assertThat(html.select("blockquote").text()).isEqualTo("Grüße und mehr");
        assertThat(html.select("a").eachAttr("href"))
                .containsExactly("https://guide.example/desk/");
    }

    @Test
    void nothingThatAReaderTypedIsALinkAnImageOrMarkup() throws IOException {
        String hostile =
                "<a href=\"https://evil.example\">x</a><img src=//evil.example/p.png>"
                        + "<style>*{}</style></td> https://evil.example ann@evil.example";
        MailMessage mail = LettersOfTests.mail("one", "page:/a/", hostile);
        Document html = Jsoup.parse(part(mail, 1));

        assertThat(html.select("a")).hasSize(1);
        assertThat(html.select("img, style, script, link")).isEmpty();
        assertThat(html.outerHtml() + part(mail, 0)).doesNotContain("evil.example");
    }

    @Test
    void nobodyWritesAHeader() throws IOException {
        MailStyle style = MailStyle.plain("Blog\r\nBcc: eve@example.org", ReaderLanguage.EN);
        Letter letter = new Letter(style, "Hi\r\nBcc: eve@example.org\n\nbody", List.of(), "");
        MailMessage mail =
                new MailMessage(FROM, letter, "1\r\nX: y", "t\r\nX: y", Optional.empty());
        Message message = message(mail);

        assertThat(message.getHeader().getFields())
                .extracting(field -> field.getName())
                .doesNotContain("Bcc", "X")
                .doesNotHaveDuplicates();
        assertThat(message.getSubject()).isEqualTo("Hi  Bcc: eve@example.org  body");
        assertThat(message.getFrom().getFirst().getName()).isEqualTo("Blog  Bcc: eve@example.org");
    }

    @Test
    void aSubjectIsReadBackWhateverIsInIt() throws IOException {
        for (String subject :
                List.of(
                        "Ärger über 漢字 und 👩‍👩‍👧‍👦",
                        "שלום " + "x".repeat(140),
                        "\"quoted\", (comment) <angle>",
                        "é".repeat(150))) {
            MailMessage mail = LettersOfTests.withSubject(subject);

            assertThat(message(mail).getSubject()).isEqualTo(subject);
            assertThat(lines(mail)).allMatch(line -> line.length() <= 998 && isAscii(line));
        }
    }

    @Test
    void nothingInASubjectIsDecoded() throws IOException {
        assertThat(message(LettersOfTests.withSubject("=?utf-8?Q?a=0D=0Ab?=")).getSubject())
                .isEqualTo("= ?utf-8?Q?a=0D=0Ab?=");
    }

    @Test
    void aSubjectOfAThousandCharactersIsCut() throws IOException {
        assertThat(message(LettersOfTests.withSubject("é".repeat(1000))).getSubject())
                .isEqualTo("é".repeat(149) + "…");
    }

    @Test
    void anAddressWithQuotesIsOneAddress() throws IOException {
        MailAddress to = LettersOfTests.address("\"a, b@c\"@bücher.example");
        Message message = message(LettersOfTests.to(to));

        assertThat(message.getTo().flatten())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.getLocalPart()).isEqualTo("a, b@c");
                            assertThat(each.getDomain()).isEqualTo("xn--bcher-kva.example");
                        });
    }

    @Test
    void oneClickUnsubscribes() throws IOException {
        String head =
                head(LettersOfTests.unsubscribing("https://guide.example/u?t=" + "a".repeat(300)));

        assertThat(header(head, "List-Unsubscribe"))
                .isEqualTo("<https://guide.example/u?t=" + "a".repeat(300) + ">");
        assertThat(header(head, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThatThrownBy(
                        () -> LettersOfTests.unsubscribing("https://g.example/>\r\nBcc: e@x.org"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Message message(MailMessage mail) throws IOException {
        return Message.Builder.of(new ByteArrayInputStream(MimeMessage.bytes(mail, FROM, NOW)))
                .build();
    }

    private static String part(MailMessage mail, int index) throws IOException {
        Multipart parts = (Multipart) message(mail).getBody();
        TextBody body = (TextBody) parts.getBodyParts().get(index).getBody();
        return new String(body.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace("\r\n", "\n");
    }

    private static List<String> lines(MailMessage mail) {
        return new String(MimeMessage.bytes(mail, FROM, NOW), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static boolean isAscii(String line) {
        return line.chars().allMatch(c -> c < 0x7F);
    }

    private static String head(MailMessage mail) {
        String text = new String(MimeMessage.bytes(mail, FROM, NOW), StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf("\r\n\r\n")).replace("\r\n ", " ");
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow()
                .strip();
    }
}
