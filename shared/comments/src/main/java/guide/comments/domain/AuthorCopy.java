package guide.comments.domain;

import java.time.Instant;
import java.util.Optional;

/// The author's own copy of a contribution: the text as it was written, and what only its author
/// and moderators may know.
///
/// @param signed with the e-mail address
/// @param markdown empty once the author has removed it
/// @param fingerprint of the contribution as it was first sent
/// @param tokenDigest what the edit token is recognised by
/// @param edit where the text is a moderator's; empty for the author's own
public record AuthorCopy(
        AuthorId author,
        ContributionId id,
        ThreadKey thread,
        Author signed,
        Content content,
        String markdown,
        String fingerprint,
        String tokenDigest,
        State state,
        Optional<ModeratorEdit> edit) {

    /// What a moderator has changed: it stays as long as the text does, so that nobody's words are
    /// lost.
    ///
    /// @param own the author's text, in Markdown
    /// @param why the moderator's reason
    public record ModeratorEdit(String own, String why, Instant at) {}

    /// With the author's own text.
    public AuthorCopy(
            AuthorId author,
            ContributionId id,
            ThreadKey thread,
            Author signed,
            Content content,
            String markdown,
            String fingerprint,
            String tokenDigest,
            State state) {
        this(
                author,
                id,
                thread,
                signed,
                content,
                markdown,
                fingerprint,
                tokenDigest,
                state,
                Optional.empty());
    }

    /// Whether its author has taken everything away: what moderators removed still has a name.
    public boolean isErased() {
        return state == State.REMOVED && signed.name().isEmpty();
    }

    /// With another text of the author's own.
    public AuthorCopy revised(String newMarkdown) {
        return new AuthorCopy(
                author, id, thread, signed, content, newMarkdown, fingerprint, tokenDigest, state);
    }

    /// With a moderator's text; the author's is kept beside it.
    public AuthorCopy editedByModerator(String newMarkdown, String why, Instant at) {
        String own = edit.map(ModeratorEdit::own).orElse(markdown);
        return new AuthorCopy(
                author,
                id,
                thread,
                signed,
                content,
                newMarkdown,
                fingerprint,
                tokenDigest,
                state,
                Optional.of(new ModeratorEdit(own, why, at)));
    }

    public AuthorCopy in(State other) {
        return new AuthorCopy(
                author,
                id,
                thread,
                signed,
                content,
                markdown,
                fingerprint,
                tokenDigest,
                other,
                edit);
    }

    public AuthorCopy removed() {
        Author nobody = new Author("", null, null);
        return new AuthorCopy(
                author,
                id,
                thread,
                nobody,
                new Content.Comment(),
                "",
                fingerprint,
                tokenDigest,
                State.REMOVED);
    }
}
