package guide.notifications.moderators;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.LogEntry;
import guide.comments.languages.ReaderLanguage;
import guide.comments.ports.SiteRegistry;
import guide.comments.sites.MailFrequency;
import guide.comments.sites.SiteSettings;
import guide.comments.sites.Sites;
import guide.comments.storage.ModerationReads;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.ContributionHeld;
import guide.notifications.events.ContributionReported;
import guide.notifications.mail.LetterPart;
import guide.notifications.mail.LettersOfTests;
import guide.notifications.mail.MailMessage;
import guide.notifications.mail.MailResult;
import guide.notifications.mail.MailSettings;
import guide.notifications.storage.DynamoMailBudget;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Tag("tables")
class ModeratorMailTest {

    private final WaitingPosts posts = new WaitingPosts();
    private final List<MailMessage> sent = new ArrayList<>();
    private final Map<DeliveryKey, Delivery> digests = new LinkedHashMap<>();
    private Instant now = WaitingPosts.NOON.plusSeconds(1);
    private MailResult result = new MailResult.Accepted("1");
    private Sites sites = told(MailFrequency.AT_ONCE, null);

    @BeforeEach
    void begin() {
        posts.forgetAll();
    }

    @Test
    void aHeldPostIsMailedAtOnce() {
        send(posts.post("page:/a/", "Ann", "Hello"));

        assertThat(sent).hasSize(1);
        MailMessage mail = sent.getFirst();
        assertThat(mail.to()).isEqualTo(LettersOfTests.address("mod@example.org"));
        assertThat(mail.letter().subject()).isEqualTo("[A blog] Waiting for a moderator: /a/");
        assertThat(mail.letter().parts())
                .contains(
                        new LetterPart.Quote(
                                "Ann, comment on /a/", "Hello", "Nothing approved yet."));
    }

    @Test
    void itsLinkOpensTheDeskAtThatContribution() {
        ContributionHeld held = posts.post("page:/a/", "Ann", "Hello");
        send(held);

        assertThat(sent.getFirst().letter().parts())
                .contains(
                        new LetterPart.MailLink(
                                "Open it at the desk",
                                "https://guide.example/desk/#queue/" + held.contribution().text()));
    }

    @Test
    void aReportIsMailedWithItsReasonWhileItsSubjectIsPublished() {
        ContributionHeld held = posts.post("page:/a/", "Ann", "Hello");
        ContributionReported reported =
                ContributionReported.of(now, held.contribution(), "bob", "spam: Casino");
        List<Delivery> owed = channel().deliveries(reported);
        assertThat(owed).hasSize(1);
        assertThat(channel().send(owed.getFirst()))
                .isEqualTo(new SendResult.Sent("It was not published any more."));
        posts.publish(held);

        channel().send(owed.getFirst());

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().letter().subject()).isEqualTo("[A blog] Reported: /a/");
        assertThat(sent.getFirst().letter().parts())
                .contains(
                        new LetterPart.MailLink(
                                "Open what is reported", "https://guide.example/desk/#reported"))
                .anyMatch(
                        part ->
                                part instanceof LetterPart.Quote quote
                                        && quote.toString().contains("Reported as spam: Casino"));
        sites = told(MailFrequency.NEVER, null);
        assertThat(channel().deliveries(reported)).isEmpty();
    }

    @Test
    void aGermanSiteIsWrittenToInGerman() {
        sites = told(MailFrequency.AT_ONCE, "de-AT");
        send(posts.post("page:/a/", "Ann", "Hallo"));

        assertThat(sent.getFirst().letter().subject())
                .isEqualTo("[A blog] Wartet auf Freigabe: /a/");
        assertThat(sent.getFirst().letter().parts())
                .contains(
                        new LetterPart.Quote(
                                "Ann, Kommentar auf /a/",
                                "Hallo",
                                "Von diesem Absender wurde noch nichts oder zu wenig freigegeben."));
    }

    @Test
    void whatWasDecidedMeanwhileIsNotTold() {
        ContributionHeld held = posts.post("page:/a/", "Ann", "Hello");
        List<Delivery> owed = channel().deliveries(held);
        posts.decide(held);

        assertThat(channel().send(owed.getFirst()))
                .isEqualTo(new SendResult.Sent("It did not wait any more."));
        assertThat(sent).isEmpty();
    }

    @Test
    void noDeliveryHoldsAnythingOfTheAuthor() {
        assertThat(channel().deliveries(posts.post("page:/a/", "Ann", "Hello")).toString())
                .doesNotContain("Ann", "Hello", "mod@example.org", "/a/");
    }

    @Test
    void aFloodIsTenMailsAndOneDigestAnHour() {
        List<ContributionHeld> flood = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            flood.add(posts.post("page:/a/", "Ann", "Hello"));
        }
        for (int i = 0; i < 1000; i++) {
            send(flood.get(i % flood.size()));
        }
        now = now.plus(Duration.ofHours(1));
        digests.values().forEach(digest -> channel().send(digest));

        assertThat(digests.values())
                .extracting(Delivery::due)
                .containsExactly(WaitingPosts.NOON.plus(Duration.ofHours(1)));
        assertThat(sent).hasSize(11);
        assertThat(sent.getLast().letter().parts())
                .contains(
                        new LetterPart.Paragraph(
                                "30 contributions wait for a moderator. The oldest come first."));
        assertThat(quotes(sent.getLast())).isEqualTo(20);
    }

    @Test
    void withADigestEverythingOfAnHourOrADayIsOneDelivery() {
        sites = told(MailFrequency.HOURLY, null);
        List<Delivery> hourly = owed("page:/a/", "page:/b/", "framework:django");
        sites = told(MailFrequency.DAILY, null);
        List<Delivery> daily = owed("page:/a/", "page:/b/");

        assertThat(hourly).hasSize(3);
        assertThat(hourly.stream().distinct()).hasSize(1);
        assertThat(hourly.getFirst().due()).isEqualTo(Instant.parse("2046-11-29T13:00:00Z"));
        assertThat(daily.stream().distinct()).hasSize(1);
        assertThat(daily.getFirst().due()).isEqualTo(Instant.parse("2046-11-30T06:00:00Z"));
    }

    @Test
    void aDigestOfNothingIsNotSent() {
        sites = told(MailFrequency.HOURLY, null);
        ContributionHeld held = posts.post("page:/a/", "Ann", "Hello");
        List<Delivery> owed = channel().deliveries(held);
        posts.decide(held);

        assertThat(channel().send(owed.getFirst()))
                .isEqualTo(new SendResult.Sent("Nothing waited any more."));
    }

    @Test
    void whoeverWantsNoMailGetsNone() {
        sites = told(MailFrequency.NEVER, null);

        assertThat(owed("page:/a/")).isEmpty();
    }

    @Test
    void whatSesDoesNotTakeIsTriedAgainOrGivenUp() {
        Delivery owed = owed("page:/a/").getFirst();

        result = new MailResult.Delayed("TooManyRequestsException");
        assertThat(channel().send(owed))
                .isEqualTo(new SendResult.Failed("TooManyRequestsException"));
        result = new MailResult.Declined("MessageRejected");
        assertThat(channel().send(owed)).isEqualTo(new SendResult.Undeliverable("MessageRejected"));
    }

    @Test
    void sentAgainItHasTheSameId() {
        Delivery owed = owed("page:/a/").getFirst();
        channel().send(owed);
        channel().send(owed);

        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).id()).isEqualTo(sent.get(1).id());
    }

    private void send(ContributionHeld held) {
        channel().deliveries(held).forEach(each -> channel().send(each));
    }

    private List<Delivery> owed(String... threads) {
        return List.of(threads).stream()
                .flatMap(each -> channel().deliveries(posts.post(each, "Ann", "Hi")).stream())
                .toList();
    }

    private static long quotes(MailMessage mail) {
        return mail.letter().parts().stream().filter(LetterPart.Quote.class::isInstance).count();
    }

    private ModeratorMail channel() {
        MailSettings settings =
                new MailSettings(
                        LettersOfTests.address("guide@blog.example"),
                        List.of(LettersOfTests.address("mod@example.org")),
                        ReaderLanguage.EN,
                        "",
                        "https://guide.example");
        return new ModeratorMail(
                settings,
                this::take,
                new ModerationReads(posts.table()),
                registry(),
                new DynamoMailBudget(posts.table()),
                each -> digests.putIfAbsent(each.key(), each),
                () -> now);
    }

    private MailResult take(MailMessage mail) {
        sent.add(mail);
        return result;
    }

    private static Sites told(MailFrequency frequency, @Nullable String language) {
        return new Sites(
                1,
                List.of(
                        new SiteSettings(
                                "default",
                                List.of(),
                                "A blog",
                                language,
                                null,
                                null,
                                frequency.apiName(),
                                null)));
    }

    private SiteRegistry registry() {
        return new SiteRegistry() {
            @Override
            public Sites current() {
                return sites;
            }

            @Override
            public Sites read() {
                return sites;
            }

            @Override
            public boolean replace(Sites next, LogEntry logEntry) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
