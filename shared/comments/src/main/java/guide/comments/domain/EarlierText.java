package guide.comments.domain;

/// A text that another one replaced.
///
/// @param revision the one that had it, 0 for the text that was posted
/// @param body in Markdown
public record EarlierText(int revision, String body) {}
