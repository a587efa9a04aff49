package guide.bench.imports;

/// A comment as a comment system shows it.
///
/// @param second since 1970 in which it was written
/// @param parent the text of what it replies to; empty for a root
/// @param text without markup; empty for one that was deleted
record PeerComment(String name, long second, long up, long down, String parent, String text) {}
