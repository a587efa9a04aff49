package guide.comments.domain;

/// The author's own copy of a contribution: the text as it was written, and what only its author
/// and moderators may know.
///
/// @param signed with the e-mail address
/// @param markdown empty once the author has removed it
/// @param fingerprint of the contribution as it was first sent
/// @param tokenDigest what the edit token is recognised by
public record AuthorCopy(
        AuthorId author,
        ContributionId id,
        ThreadKey thread,
        Author signed,
        Content content,
        String markdown,
        String fingerprint,
        String tokenDigest,
        State state) {

    /// Whether its author has taken everything away: what moderators removed still has a name.
    public boolean isErased() {
        return state == State.REMOVED && signed.name().isEmpty();
    }

    public AuthorCopy revised(String newMarkdown) {
        return new AuthorCopy(
                author, id, thread, signed, content, newMarkdown, fingerprint, tokenDigest, state);
    }

    public AuthorCopy in(State other) {
        return new AuthorCopy(
                author, id, thread, signed, content, markdown, fingerprint, tokenDigest, other);
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
