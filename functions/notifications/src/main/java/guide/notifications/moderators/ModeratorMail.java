package guide.notifications.moderators;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.SiteRegistry;
import guide.comments.sites.MailFrequency;
import guide.comments.sites.SiteId;
import guide.comments.sites.SiteSettings;
import guide.lambda.json.Digest;
import guide.lambda.json.Json;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.ContributionHeld;
import guide.notifications.events.ContributionReported;
import guide.notifications.events.GuideEvent;
import guide.notifications.mail.Letter;
import guide.notifications.mail.MailAddress;
import guide.notifications.mail.MailBudget;
import guide.notifications.mail.MailMessage;
import guide.notifications.mail.MailSender;
import guide.notifications.mail.MailSettings;
import guide.notifications.mail.MailStyles;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Tells moderators of what is held, and of what readers report. A delivery says only which
/// contribution that is, or whose digest is due: what the mail shows is read when it is sent, so
/// that nothing is told that somebody has decided or erased meanwhile.
public final class ModeratorMail implements Channel {

    private static final String NAME = "moderators-mail";

    /// @param id of what waits, or is reported; absent for a digest
    /// @param site whose moderators are told
    /// @param report why a reader has reported it; absent for what waits
    record Payload(@Nullable String id, String site, @Nullable String report) {}

    private final MailSettings settings;
    private final MailSender sender;
    private final ModerationRecords records;
    private final SiteRegistry sites;
    private final MailBudget budget;
    private final Consumer<Delivery> digests;
    private final InstantSource clock;
    private final ModeratorLetters letters;

    /// @param digests keeps a digest until it is due, once
    public ModeratorMail(
            MailSettings settings,
            MailSender sender,
            ModerationRecords records,
            SiteRegistry sites,
            MailBudget budget,
            Consumer<Delivery> digests,
            InstantSource clock) {
        this.settings = settings;
        this.sender = sender;
        this.records = records;
        this.sites = sites;
        this.budget = budget;
        this.digests = digests;
        this.clock = clock;
        letters =
                new ModeratorLetters(
                        new MailStyles(sites::current, settings.language()),
                        settings.guideAddress());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Delivery> deliveries(GuideEvent event) {
        if (event instanceof ContributionHeld held) {
            return settings.moderators().stream().flatMap(to -> owed(held, to).stream()).toList();
        }
        return event instanceof ContributionReported reported
                ? records.thread(reported.contribution()).map(MailStyles::siteOf).stream()
                        .filter(site -> frequency(site) != MailFrequency.NEVER)
                        .flatMap(site -> owed(reported, site))
                        .toList()
                : List.of();
    }

    /// A report is told at once: a digest has what waits, and this does not.
    private Stream<Delivery> owed(ContributionReported reported, SiteId site) {
        String id = reported.contribution().text();
        String payload = Json.write(new Payload(id, site.value(), reported.reason()));
        return settings.moderators().stream()
                .map(to -> Delivery.of(reported, NAME, target(to), payload));
    }

    private MailFrequency frequency(SiteId site) {
        return sites.current()
                .settings(site)
                .map(SiteSettings::mailFrequency)
                .orElse(MailFrequency.AT_ONCE);
    }

    private Optional<Delivery> owed(ContributionHeld held, MailAddress to) {
        SiteId site = MailStyles.siteOf(held.told().thread());
        return switch (frequency(site)) {
            case AT_ONCE ->
                    Optional.of(
                            Delivery.of(
                                    held,
                                    NAME,
                                    target(to),
                                    Json.write(
                                            new Payload(
                                                    held.contribution().text(),
                                                    site.value(),
                                                    null))));
            case HOURLY -> Optional.of(digest(target(to), site, DigestTime.HOURLY));
            case DAILY -> Optional.of(digest(target(to), site, DigestTime.DAILY));
            case NEVER -> Optional.empty();
        };
    }

    /// The one digest of its hour or day, however often it is asked for.
    private Delivery digest(String target, SiteId site, DigestTime time) {
        Instant due = time.after(clock.instant());
        return new Delivery(
                time.key(NAME, target, site, due),
                Json.write(new Payload(null, site.value(), null)),
                due,
                0);
    }

    /// Of an address: what may be stored of it.
    private static String target(MailAddress to) {
        return "m-" + Digest.short128(to.text());
    }

    @Override
    public SendResult send(Delivery delivery) {
        Payload payload = Json.readOwn(delivery.payload(), Payload.class);
        SiteId site = new SiteId(payload.site());
        Optional<MailAddress> to =
                settings.moderators().stream()
                        .filter(each -> target(each).equals(delivery.key().target()))
                        .findFirst();
        if (to.isEmpty()) {
            return new SendResult.Sent("This address is not told any more.");
        }
        if (payload.id() == null) {
            return sendDigest(delivery, site, to.get());
        }
        return payload.report() == null
                ? sendOne(delivery, site, to.get(), payload.id())
                : sendReported(delivery, site, to.get(), payload.id(), payload.report());
    }

    private SendResult sendReported(
            Delivery delivery, SiteId site, MailAddress to, String id, String report) {
        Optional<AuthorCopy> reported =
                ContributionId.parse(id)
                        .flatMap(records::past)
                        .filter(copy -> copy.state() == State.PUBLISHED);
        if (reported.isEmpty()) {
            return new SendResult.Sent("It was not published any more.");
        }
        String thread = reported.get().thread().today().text();
        return budget.take(delivery.key().target(), thread, site, clock.instant())
                ? mailed(delivery, to, letters.reported(reported.get(), report), thread)
                : new SendResult.Sent("Above the limit: the desk has it.");
    }

    private SendResult sendOne(Delivery delivery, SiteId site, MailAddress to, String id) {
        Optional<Held> held = ContributionId.parse(id).flatMap(records::held);
        if (held.isEmpty()) {
            return new SendResult.Sent("It did not wait any more.");
        }
        String thread = held.get().thread().today().text();
        String target = delivery.key().target();
        if (!budget.take(target, thread, site, clock.instant())) {
            digests.accept(digest(target, site, DigestTime.HOURLY));
            return new SendResult.Sent("Above the limit: it is in the next digest.");
        }
        return mailed(delivery, to, letters.one(held.get()), thread);
    }

    private SendResult sendDigest(Delivery delivery, SiteId site, MailAddress to) {
        WaitingContributions waiting = WaitingContributions.of(records, site);
        return waiting.count() == 0
                ? new SendResult.Sent("Nothing waited any more.")
                : mailed(delivery, to, letters.digest(site, waiting), "digest " + site);
    }

    private SendResult mailed(Delivery delivery, MailAddress to, Letter letter, String thread) {
        String id = delivery.key().text();
        return sender.send(new MailMessage(to, letter, id, thread, Optional.empty()))
                .asSendResult();
    }
}
