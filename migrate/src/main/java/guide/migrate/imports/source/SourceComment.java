package guide.migrate.imports.source;

import guide.comments.domain.Votes;

/// A comment as the source has it, unchecked.
///
/// @param id by which the source knows it
/// @param page the key of its [SourcePage]
/// @param parent the id of what it replies to; empty for none
/// @param date when it was written, in a form that [SourceDates] reads
/// @param pinned whether the source shows it first
public record SourceComment(
        String id,
        String page,
        String parent,
        SourceAuthor author,
        String date,
        SourceText text,
        SourceState state,
        Votes votes,
        boolean pinned) {

    /// A source that keeps only the difference of the votes has no others.
    public static Votes score(long score) {
        return new Votes(Math.max(score, 0), Math.max(-score, 0));
    }
}
