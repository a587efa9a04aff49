package guide.comments.storage.reports;

import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
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
    /// @param wereOpen whether any was open
    public record Settlement(
            List<Map<String, AttributeValue>> gone,
            List<Map<String, AttributeValue>> kept,
            boolean wereOpen) {

        static final Settlement NONE = new Settlement(List.of(), List.of(), false);

        public Settlement {
            gone = List.copyOf(gone);
            kept = List.copyOf(kept);
        }
    }

    /// Those on what a moderator decides on. What goes back into the queue is still to be decided,
    /// and so is what has another text: `keep` says that this is enough.
    public Settlement by(Decision decision, Instant at) {
        if (decision.held().change().isPresent() || decision instanceof Decision.Revise) {
            return Settlement.NONE;
        }
        List<Map<String, AttributeValue>> found = found(decision.id());
        return switch (decision.to()) {
            case HELD -> new Settlement(List.of(), List.of(), areOpen(found));
            case PUBLISHED -> settled(ReportOutcome.KEPT, decision.id(), found, at);
            case REJECTED, SPAM, REMOVED, MERGED ->
                    settled(ReportOutcome.REMOVED, decision.id(), found, at);
        };
    }

    /// Those on what its author removes.
    ///
    /// @param found of [ReportItems#keysOfAll]
    public static Settlement removed(
            ContributionId id, List<Map<String, AttributeValue>> found, Instant at) {
        return settled(ReportOutcome.REMOVED, id, found, at);
    }

    private List<Map<String, AttributeValue>> found(ContributionId id) {
        return batch.apply(
                KeysAndAttributes.builder()
                        .keys(ReportItems.keysOfAll(id))
                        .consistentRead(true)
                        .build());
    }

    private static boolean areOpen(List<Map<String, AttributeValue>> found) {
        return found.stream()
                .filter(ReportItems::isOpen)
                .anyMatch(item -> ReportItems.open(item, false).isPresent());
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
                : new Settlement(
                        open, List.of(ReportItems.decided(id, outcome, at)), areOpen(found));
    }
}
