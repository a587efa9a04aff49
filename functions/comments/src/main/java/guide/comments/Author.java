package guide.comments;

import org.jspecify.annotations.Nullable;

/// Who says they wrote a contribution. The e-mail address is never shown.
record Author(String name, @Nullable String email, @Nullable String url) {}
