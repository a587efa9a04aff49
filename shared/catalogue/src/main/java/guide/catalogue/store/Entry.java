package guide.catalogue.store;

/// One entry of the catalogue as the table keeps it.
///
/// @param json what it says, in the model's JSON
/// @param position its place among the entries of its kind
public record Entry(String json, long position) {}
