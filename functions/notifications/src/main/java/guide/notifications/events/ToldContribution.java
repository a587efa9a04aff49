package guide.notifications.events;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;

import java.util.Optional;

/// A contribution as it was when the event happened.
///
/// All of it but the ids is what a reader typed: hostile, until a channel has made it harmless.
///
/// @param thread as it is called today
/// @param parent what it replies to; empty for a root
/// @param authorName as it was signed, never an address
/// @param byModerator true where a moderator's token proved who wrote it
/// @param text as plain text: line feeds between blocks, no markup, in full length; empty where
///   there is no text, as in an edit without a comment
public record ToldContribution(
        ContributionId id,
        ThreadKey thread,
        Optional<ContributionId> parent,
        AuthorId authorId,
        String authorName,
        boolean byModerator,
        String text) {}
