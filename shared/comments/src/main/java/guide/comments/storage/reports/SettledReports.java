package guide.comments.storage.reports;

import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.State;
import guide.comments.reports.ReportOutcome;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a decision makes of the reports on what it is about.
///
/// Most of what is decided on was never reported: a BatchGetItem of two keys says so, and nothing
/// is written.
///
/// @param batch reads items by their keys
public record SettledReports(Function<KeysAndAttributes, List<Map<String, AttributeValue>>> batch) {

    /// What is left of the reports once they are settled.
    ///
    /// @param gone keys of what goes; empty where nothing was reported
    /// @param kept what takes its place
    public record Settlement(
            List<Map<String, AttributeValue>> gone, List<Map<String, AttributeValue>> kept) {

        static final Settlement NONE = new Settlement(List.of(), List.of());

        public Settlement {
            gone = List.copyOf(gone);
            kept = List.copyOf(kept);
        }
    }

    /// Those on what a moderator decides on. What goes back into the queue is still to be decided.
    public Settlement by(Decision decision, Instant at) {
        return decision.to() == State.HELD || decision.held().change().isPresent()
                ? Settlement.NONE
                : as(
                        decision.to() == State.PUBLISHED
                                ? ReportOutcome.KEPT
                                : ReportOutcome.REMOVED,
                        decision.id(),
                        at);
    }

    /// Those on what its author removes.
    ///
    /// @param found of [ReportItems#keysOfAll]
    public static Settlement removed(
            ContributionId id, List<Map<String, AttributeValue>> found, Instant at) {
        return settled(ReportOutcome.REMOVED, id, found, at);
    }

    private Settlement as(ReportOutcome outcome, ContributionId id, Instant at) {
        List<Map<String, AttributeValue>> found =
                batch.apply(
                        KeysAndAttributes.builder()
                                .keys(ReportItems.keysOfAll(id))
                                .consistentRead(true)
                                .build());
        return settled(outcome, id, found, at);
    }

    private static Settlement settled(
            ReportOutcome outcome,
            ContributionId id,
            List<Map<String, AttributeValue>> found,
            Instant at) {
        List<Map<String, AttributeValue>> open =
                found.stream()
                        .filter(ReportItems::isOpen)
                        .map(_ -> ReportItems.openKey(id))
                        .toList();
        return found.isEmpty()
                ? Settlement.NONE
                : new Settlement(open, List.of(ReportItems.decided(id, outcome, at)));
    }
}
