package guide.comments;

/// The author's own copy of a contribution: the text as it was written, and what only its author
/// and moderators may know.
///
/// @param signed with the e-mail address
/// @param markdown empty once the author has removed it
/// @param fingerprint of the contribution as it was first sent
/// @param tokenDigest what the edit token is recognised by
record Manuscript(
        AuthorId author,
        ContributionId id,
        ThreadKey thread,
        Author signed,
        String markdown,
        String fingerprint,
        String tokenDigest,
        State state) {

    enum State {
        PUBLISHED,
        REMOVED
    }

    Manuscript revised(String newMarkdown) {
        return new Manuscript(
                author, id, thread, signed, newMarkdown, fingerprint, tokenDigest, state);
    }

    Manuscript removed() {
        Author nobody = new Author("", null, null);
        return new Manuscript(
                author, id, thread, nobody, "", fingerprint, tokenDigest, State.REMOVED);
    }
}
