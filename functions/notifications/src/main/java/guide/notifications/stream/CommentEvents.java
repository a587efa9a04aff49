package guide.notifications.stream;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.reports.ReaderReport;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.HeldItems;
import guide.comments.storage.ModerationItems;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.reports.ReportItems;
import guide.notifications.events.ContributionDecided;
import guide.notifications.events.ContributionHeld;
import guide.notifications.events.ContributionReported;
import guide.notifications.events.GuideEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What changes of the comments' items mean.
///
/// Only what has just happened is told. What is imported or migrated is written anew, and is old by
/// the time that its id names. What moved to another thread while it was new makes the same events
/// once more, with the same ids and times.
final class CommentEvents {

    /// An id's time is at most ten minutes old when it is sent, and fifteen when its text may be
    /// changed last.
    private static final Duration JUST_NOW = Duration.ofMinutes(30);

    private final CommentsTable table;
    private final ToldContributions contributions;

    CommentEvents(CommentsTable table, ToldContributions contributions) {
        this.table = table;
        this.contributions = contributions;
    }

    List<GuideEvent> of(StreamRecord change) {
        if (HeldItems.isHeld(change.item())) {
            return held(change);
        }
        if (ModerationItems.isDecided(change.item())) {
            return decided(change);
        }
        if (ReportItems.isReport(change.item())) {
            return reported(ReportItems.report(change.item()), change.at());
        }
        return change.isInsert() && isContribution(change) ? standing(change) : List.of();
    }

    private static boolean isContribution(StreamRecord change) {
        return ContributionItems.isInThread(change.item())
                && !ThreadWrites.isThread(change.item())
                && !ContributionItems.isTombstone(change.item());
    }

    /// It happened when it began to wait, which is so too of an item that a move wrote.
    private static List<GuideEvent> held(StreamRecord change) {
        Held held = HeldItems.held(change.item());
        return !isByModerator(held, change) && isNew(held.proposed().createdAt(), change.at())
                ? List.of(
                        ContributionHeld.of(
                                HeldItems.since(change.item()).orElse(change.at()),
                                ToldContributions.of(held.proposed(), held.thread()),
                                held.proposed().revision(),
                                held.reasons(),
                                held.change().isPresent()))
                : List.of();
    }

    /// Whether it only got another text from a moderator, or its own back.
    private static boolean isByModerator(Held held, StreamRecord change) {
        return !change.before().isEmpty()
                && (held.proposed().editedByModerator()
                        || HeldItems.held(change.before()).proposed().editedByModerator());
    }

    private static List<GuideEvent> reported(ReaderReport report, Instant at) {
        String reason = report.reason().apiName();
        return isNew(report.at(), at)
                ? List.of(
                        ContributionReported.of(
                                report.at(),
                                report.id(),
                                report.reporter().value(),
                                report.text().isEmpty() ? reason : reason + ": " + report.text()))
                : List.of();
    }

    private List<GuideEvent> standing(StreamRecord change) {
        Contribution.Published published = ContributionItems.shown(change.item()).orElseThrow();
        return isNew(published.createdAt(), change.at())
                ? contributions.published(published, false)
                : List.of();
    }

    private List<GuideEvent> decided(StreamRecord change) {
        LogEntry entry = ModerationItems.logEntry(change.item());
        if (!isNew(entry.at(), change.at())) {
            return List.of();
        }
        ContributionId id = ModerationItems.contribution(change.item());
        List<GuideEvent> events = new ArrayList<>();
        events.add(decided(id, entry));
        if (entry.what().equals("publish") && !ModerationItems.isOnChange(change.item())) {
            table.standing(id)
                    .flatMap(ContributionItems::shown)
                    .ifPresent(it -> events.addAll(contributions.published(it, true)));
        }
        return events;
    }

    private static ContributionDecided decided(ContributionId id, LogEntry entry) {
        return ContributionDecided.of(
                entry.at(),
                id,
                entry.what(),
                State.parse(Objects.requireNonNull(entry.outcome(), "a decision has an outcome")),
                entry.by(),
                entry.why());
    }

    private static boolean isNew(Instant then, Instant written) {
        return Duration.between(then, written).abs().compareTo(JUST_NOW) <= 0;
    }
}
