package guide.comments;

import org.jspecify.annotations.Nullable;

/// Who says they wrote a contribution. A name proves nothing: [AuthorId] does.
record Author(String name, @Nullable String email, @Nullable String url) {

    /// What everybody may see.
    Author shown() {
        return new Author(name, null, url);
    }
}
