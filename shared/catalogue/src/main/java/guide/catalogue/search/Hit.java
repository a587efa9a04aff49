package guide.catalogue.search;

/// A document that matches a query.
///
/// @param document the index of the document in the list that was indexed
/// @param rank lower is better, and 0 only if the query is the whole name. It depends only on this
///   document and the set of indexed words, so that it stays the same while other documents change
public record Hit(int document, int rank) {}
