package guide.comments.domain;

import org.jspecify.annotations.Nullable;

/// Who says they wrote a contribution. A name proves nothing: [AuthorId] does.
///
/// @param isModerator true where a moderator's token proved who wrote it, which no name can
public record Author(
        String name, @Nullable String email, @Nullable String url, boolean isModerator) {

    /// A reader.
    public Author(String name, @Nullable String email, @Nullable String url) {
        this(name, email, url, false);
    }

    public Author asModerator() {
        return new Author(name, email, url, true);
    }

    /// What everybody may see.
    public Author withoutEmail() {
        return new Author(name, null, url, isModerator);
    }
}
