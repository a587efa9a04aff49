package guide.comments.domain;

import java.util.Optional;

/// A text that another one replaced.
///
/// @param revision the one that had it, 0 for the text that was posted
/// @param body in Markdown
/// @param why the reason of the moderator whose text it was; empty for its author's
public record EarlierText(int revision, String body, Optional<String> why) {

    /// Its author's.
    public EarlierText(int revision, String body) {
        this(revision, body, Optional.empty());
    }
}
