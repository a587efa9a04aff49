package guide.comments.reports;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;

import java.time.Instant;

/// A reader's notice that a contribution should be looked at; one for each reader and contribution.
///
/// @param reporter what one reader is known by; not a name
/// @param text as the reader wrote it, at most 500 characters; empty where the reason says enough
/// @param at when it was sent last, in milliseconds
public record ReaderReport(
        ContributionId id, AuthorId reporter, ReportReason reason, String text, Instant at) {

    /// Whether the other one says the same.
    public boolean says(ReaderReport other) {
        return reason == other.reason && text.equals(other.text);
    }
}
