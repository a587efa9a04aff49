package guide.comments.domain;

import org.jspecify.annotations.Nullable;

/// Who says they wrote a contribution. A name proves nothing: [AuthorId] does.
public record Author(String name, @Nullable String email, @Nullable String url) {

    /// What everybody may see.
    public Author withoutEmail() {
        return new Author(name, null, url);
    }
}
