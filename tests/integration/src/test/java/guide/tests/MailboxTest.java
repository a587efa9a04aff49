package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.languages.ReaderLanguage;
import guide.notifications.mail.Letter;
import guide.notifications.mail.LetterPart;
import guide.notifications.mail.MailAddress;
import guide.notifications.mail.MailMessage;
import guide.notifications.mail.MailResult;
import guide.notifications.mail.MailSettings;
import guide.notifications.mail.MailStyle;
import guide.notifications.ses.SesMailSender;
import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The mailbox of a local run, into which the function sends by the request that SES takes.
@Tag("tables")
class MailboxTest {

    private static final Service SERVICE = Service.RUNNING;

    @Test
    void whatIsSentIsRead() {
        JsonNode mail = sent("Grüße, <b>Ann</b>");
        Document page = Jsoup.parse(get(mail, "").raw().body());

        assertThat(mail.path("to").asText()).isEqualTo("ann@example.org");
        assertThat(mail.path("from").asText()).isEqualTo("A blog <guide@blog.example>");
        assertThat(mail.path("subject").asText()).isEqualTo("Grüße, <b>Ann</b>");
        assertThat(page.select("h1").text()).isEqualTo("Grüße, <b>Ann</b>");
        assertThat(page.text()).contains("Something waits.", "Auto-Submitted: auto-generated");
        assertThat(SERVICE.get("/mail/").raw().body()).contains("/mail/" + number(mail) + "/");
    }

    @Test
    void asHtmlItRunsAndLoadsNothing() {
        Answer html = get(sent("Hello"), "html");

        assertThat(html.header("content-security-policy"))
                .contains("default-src 'none'", "sandbox");
        assertThat(Jsoup.parse(html.raw().body()).select("p").eachText())
                .contains("Something waits.");
    }

    @Test
    void theWholeMessageIsThereToo() {
        assertThat(get(sent("Hello"), "source").raw().body())
                .startsWith("MIME-Version: 1.0")
                .contains("Content-Type: multipart/alternative");
    }

    @Test
    void onlyASignedRequestIsTaken() {
        assertThat(post("/v2/email/outbound-emails").status()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(SERVICE.get("/mail/0/").status()).isEqualTo(404);
        assertThat(SERVICE.get("/mail/x/html").status()).isEqualTo(404);
        assertThat(SERVICE.get("/mail/" + number(sent("Hello")) + "/x").status()).isEqualTo(404);
        assertThat(post("/mail/").status()).isEqualTo(405);
    }

    private static JsonNode sent(String subject) {
        MailAddress from = address("guide@blog.example");
        Map<String, String> environment = new HashMap<>(SERVICE.environment());
        environment.put("SES_ENDPOINT", SERVICE.request("").build().uri().resolve("/").toString());
        MailSettings settings = new MailSettings(from, List.of(), ReaderLanguage.EN, "", "");
        Letter letter =
                new Letter(
                        MailStyle.plain("A blog", ReaderLanguage.EN),
                        subject,
                        List.of(new LetterPart.Paragraph("Something waits.")),
                        "You moderate it.");
        MailResult result =
                SesMailSender.from(environment, settings)
                        .send(
                                new MailMessage(
                                        address("ann@example.org"),
                                        letter,
                                        "1",
                                        "t",
                                        Optional.empty()));
        assertThat(result).isInstanceOf(MailResult.Accepted.class);
        String number = ((MailResult.Accepted) result).id().replace("local-", "");
        for (JsonNode mail : SERVICE.get("/mail/messages.json").json().path("items")) {
            if (number(mail).equals(number)) {
                return mail;
            }
        }
        throw new AssertionError("not in the mailbox");
    }

    private static Answer post(String path) {
        return SERVICE.send(SERVICE.request(path).POST(BodyPublishers.ofString("{}")));
    }

    private static Answer get(JsonNode mail, String form) {
        return SERVICE.get("/mail/" + number(mail) + "/" + form);
    }

    private static String number(JsonNode mail) {
        return mail.path("number").asText();
    }

    private static MailAddress address(String text) {
        return MailAddress.parse(text).orElseThrow();
    }
}
