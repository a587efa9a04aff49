package guide.notifications.ses;

import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.Environment;
import guide.notifications.mail.MailMessage;
import guide.notifications.mail.MailResult;
import guide.notifications.mail.MailSender;
import guide.notifications.mail.MailSettings;
import guide.notifications.mail.MimeMessage;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Sends by SES, version 2 of its API, as whole messages: only they have a `Message-ID` of our own,
/// and the headers by which mail programs group and unsubscribe.
///
/// SES puts an id of its own in the place of ours before it delivers ("Amazon SES header fields"),
/// so what holds a thread together is that all of its messages refer to the same id.
public final class SesMailSender implements MailSender {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final SesV2Client client;
    private final MailSettings settings;
    private final InstantSource clock;

    private SesMailSender(SesV2Client client, MailSettings settings, InstantSource clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    /// Reads `AWS_REGION`, the credentials, and `SES_ENDPOINT`: empty for the region's own.
    public static SesMailSender from(Map<String, String> environment, MailSettings settings) {
        return from(environment, settings, LONGEST);
    }

    /// @param longest how long a call may take
    static SesMailSender from(
            Map<String, String> environment, MailSettings settings, Duration longest) {
        return new SesMailSender(client(environment, longest), settings, InstantSource.system());
    }

    /// It tries once: what took too long may have been sent, and whoever sends keeps count.
    private static SesV2Client client(Map<String, String> environment, Duration longest) {
        SesV2ClientBuilder builder =
                SesV2Client.builder()
                        .region(Region.of(Environment.required(environment, "AWS_REGION")))
                        .credentialsProvider(DynamoClients.credentials(environment))
                        .overrideConfiguration(
                                config ->
                                        config.apiCallTimeout(longest)
                                                .retryStrategy(AwsRetryStrategy.doNotRetry()))
                        .httpClient(DynamoClients.http());
        String endpoint = environment.getOrDefault("SES_ENDPOINT", "");
        return (endpoint.isEmpty() ? builder : builder.endpointOverride(URI.create(endpoint)))
                .build();
    }

    @Override
    public MailResult send(MailMessage message) {
        byte[] bytes = MimeMessage.bytes(message, settings.from(), clock.instant());
        try {
            return new MailResult.Accepted(client.sendEmail(request(message, bytes)).messageId());
        } catch (MessageRejectedException | BadRequestException e) {
            return new MailResult.Declined(code(e));
        } catch (SesV2Exception e) {
            return new MailResult.Delayed(code(e));
        } catch (SdkClientException e) {
            return new MailResult.Delayed(e.getClass().getSimpleName());
        }
    }

    private SendEmailRequest request(MailMessage message, byte[] bytes) {
        SendEmailRequest.Builder request =
                SendEmailRequest.builder()
                        .fromEmailAddress(settings.from().text())
                        .destination(to -> to.toAddresses(message.to().text()))
                        .content(mail -> mail.raw(raw -> raw.data(SdkBytes.fromByteArray(bytes))));
        if (!settings.configurationSet().isEmpty()) {
            request.configurationSetName(settings.configurationSet());
        }
        return request.build();
    }

    /// SES's own text names the address that it does not take.
    private static String code(SesV2Exception e) {
        String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
        return code == null ? "HTTP " + e.statusCode() : code;
    }
}
