package guide.comments;

/// A text that another one replaced.
///
/// @param revision the one that had it, 0 for the text that was posted
/// @param body in Markdown
record EarlierText(int revision, String body) {}
