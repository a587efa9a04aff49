package guide.summaries.search;

/// A document that has all the words.
///
/// @param document its number, by the order in which the index was given them
/// @param rank the lower the better, and 0 only where the words are the whole name. It depends on
///   this document and on which words there are at all, so that it stays while others change
public record Hit(int document, int rank) {}
