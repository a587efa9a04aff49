package guide.notifications.stream;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.HoldReason;
import guide.comments.domain.ThreadKey;
import guide.comments.statistics.DayCounter;
import guide.comments.statistics.DayCounter.CounterGroup;
import guide.comments.statistics.Tally;
import guide.comments.statistics.WaitTime;
import guide.comments.storage.HeldItems;
import guide.comments.storage.ModerationItems;
import guide.comments.storage.reports.ReportItems;
import guide.notifications.events.CatalogueRevised;
import guide.notifications.events.ContributionDecided;
import guide.notifications.events.ContributionHeld;
import guide.notifications.events.ContributionPublished;
import guide.notifications.events.ContributionReplied;
import guide.notifications.events.ContributionReported;
import guide.notifications.events.FrameworkBehind;
import guide.notifications.events.GuideEvent;
import guide.notifications.events.ToldContribution;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a change of the comments' items adds to the statistics.
final class Tallies {

    /// Who takes back what readers report: no moderator.
    private static final String BY_REPORTS = "reports";

    private final ToldContributions contributions;

    Tallies(ToldContributions contributions) {
        this.contributions = contributions;
    }

    /// @param said the events that the change means
    List<Tally> of(StreamRecord change, List<GuideEvent> said) {
        List<Tally> all = new ArrayList<>();
        now(change).ifPresent(all::add);
        said.forEach(event -> all.addAll(of(event, change.item())));
        return all;
    }

    /// What comes and goes is known by its record: it may come again.
    private static Optional<Tally> now(StreamRecord change) {
        int by = (change.item().isEmpty() ? 0 : 1) - (change.before().isEmpty() ? 0 : 1);
        Map<String, AttributeValue> any = change.item().isEmpty() ? change.before() : change.item();
        return by == 0 || any.isEmpty()
                ? Optional.empty()
                : gauge(any)
                        .map(
                                gauge ->
                                        new Tally.OfNow(
                                                "now\n" + change.sequence(),
                                                change.at(),
                                                ThreadKey.stored(text(any, "thread"))
                                                        .siteOrDefault(),
                                                gauge,
                                                by));
    }

    private static Optional<Tally.Gauge> gauge(Map<String, AttributeValue> item) {
        if (HeldItems.isHeld(item)) {
            return Optional.of(Tally.Gauge.WAITING);
        }
        return ReportItems.isOpen(item) ? Optional.of(Tally.Gauge.REPORTED) : Optional.empty();
    }

    /// What is published after it was held has been counted when it was held.
    private List<Tally> of(GuideEvent event, Map<String, AttributeValue> item) {
        return switch (event) {
            case ContributionHeld held -> held(held);
            case ContributionPublished it ->
                    it.afterReview() ? List.of() : List.of(sent(it.told()));
            case ContributionDecided decided -> List.of(decided(decided, item));
            case ContributionReported reported -> reported(reported, item);
            case ContributionReplied _, CatalogueRevised _, FrameworkBehind _ -> List.of();
        };
    }

    /// Known by its own part of the id, which stays when its thread moves.
    private static Tally sent(ToldContribution told) {
        ContributionId id = told.id();
        return new Tally.OfDay(
                "sent\n" + id.own(),
                id.createdAt(),
                told.thread().siteOrDefault(),
                Set.of(new DayCounter(CounterGroup.SENT, id.kind().apiName())),
                Optional.of(told.thread()));
    }

    private static List<Tally> held(ContributionHeld held) {
        Set<DayCounter> counters = new HashSet<>();
        counters.add(new DayCounter(CounterGroup.HELD, held.isChange() ? "change" : "new"));
        for (HoldReason reason : held.reasons()) {
            counters.add(new DayCounter(CounterGroup.REASON, reason.rule()));
        }
        Tally why = counted(held, held.told().thread(), counters);
        return held.isChange() ? List.of(why) : List.of(sent(held.told()), why);
    }

    private static Tally counted(GuideEvent event, ThreadKey thread, Set<DayCounter> counters) {
        return new Tally.OfDay(
                event.id(), event.at(), thread.siteOrDefault(), counters, Optional.empty());
    }

    private static Tally decided(ContributionDecided decided, Map<String, AttributeValue> item) {
        Set<DayCounter> counters = new HashSet<>();
        counters.add(
                decided.by().equals(BY_REPORTS)
                        ? new DayCounter(CounterGroup.HELD, BY_REPORTS)
                        : new DayCounter(CounterGroup.DECISION, decided.decision()));
        ModerationItems.waited(item)
                .map(WaitTime::of)
                .ifPresent(wait -> counters.add(new DayCounter(CounterGroup.WAIT, wait.apiName())));
        return new Tally.OfDay(
                decided.id(), decided.at(), ModerationItems.site(item), counters, Optional.empty());
    }

    private List<Tally> reported(ContributionReported report, Map<String, AttributeValue> item) {
        DayCounter reason =
                new DayCounter(CounterGroup.REPORT, ReportItems.report(item).reason().apiName());
        return contributions.thread(report.contribution()).stream()
                .map(thread -> counted(report, thread, Set.of(reason)))
                .toList();
    }
}
