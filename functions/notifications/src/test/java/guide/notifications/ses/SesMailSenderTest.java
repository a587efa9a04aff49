package guide.notifications.ses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guide.comments.languages.ReaderLanguage;
import guide.notifications.mail.LettersOfTests;
import guide.notifications.mail.MailResult;
import guide.notifications.mail.MailSender;
import guide.notifications.mail.MailSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

class SesMailSenderTest {

    private final FakeSes ses = new FakeSes();

    @BeforeEach
    void start() throws IOException {
        ses.start();
    }

    @AfterEach
    void stop() {
        ses.stop();
    }

    @Test
    void aMailIsSentAsAWhole() throws IOException {
        MailResult result = sender().send(LettersOfTests.mail("one", "page:/a/", "Hello"));
        JsonNode request = new ObjectMapper().readTree(ses.bodies().getFirst());
        byte[] raw = Base64.getDecoder().decode(request.at("/Content/Raw/Data").textValue());

        assertThat(result).isEqualTo(new MailResult.Accepted("0100-1"));
        assertThat(request.at("/Destination/ToAddresses/0").textValue())
                .isEqualTo("ann@example.org");
        assertThat(request.at("/FromEmailAddress").textValue()).isEqualTo("guide@blog.example");
        assertThat(request.at("/ConfigurationSetName").textValue()).isEqualTo("guide-set");
        assertThat(new String(raw, StandardCharsets.US_ASCII)).contains("> Hello");
    }

    @ParameterizedTest
    @CsvSource({"MessageRejected, 400", "BadRequestException, 400"})
    void whatIsRefusedIsNotTriedAgain(String code, int status) {
        ses.answers(code, status);

        assertThat(send()).isEqualTo(new MailResult.Declined(code));
        assertThat(ses.bodies()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "TooManyRequestsException, 429",
        "LimitExceededException, 400",
        "SendingPausedException, 400",
        "AccountSuspendedException, 400",
        "MailFromDomainNotVerifiedException, 400",
        "NotFoundException, 404",
        "AccessDeniedException, 403",
        "InternalFailure, 500"
    })
    void whatMayBeTakenLaterIsDelayed(String code, int status) {
        ses.answers(code, status);

        assertThat(send()).isEqualTo(new MailResult.Delayed(code));
    }

    @Test
    void noReasonNamesTheAddress() {
        ses.answers("MessageRejected", 400);

        assertThat(send().toString()).doesNotContain("ann@example.org");
    }

    @Test
    void whatTakesTooLongIsDelayed() {
        ses.hangs();

        MailResult result =
                sender(Duration.ofMillis(300)).send(LettersOfTests.mail("one", "page:/a/", "Hi"));

        assertThat(result).isEqualTo(new MailResult.Delayed("ApiCallTimeoutException"));
        assertThat(ses.bodies()).hasSizeLessThan(2);
    }

    @Test
    void whereNobodyAnswersItIsDelayed() {
        ses.stop();

        assertThat(send()).isInstanceOf(MailResult.Delayed.class);
    }

    private MailResult send() {
        return sender().send(LettersOfTests.mail("one", "page:/a/", "Hello"));
    }

    private MailSender sender() {
        return sender(Duration.ofSeconds(10));
    }

    private MailSender sender(Duration longest) {
        MailSettings settings =
                new MailSettings(
                        LettersOfTests.address("guide@blog.example"),
                        List.of(),
                        ReaderLanguage.EN,
                        "guide-set",
                        "https://guide.example");
        return SesMailSender.from(
                Map.of(
                        "AWS_REGION", "eu-central-1",
                        "AWS_ACCESS_KEY_ID", "id",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "SES_ENDPOINT", ses.address()),
                settings,
                longest);
    }
}
