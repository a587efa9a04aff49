package guide.catalogue.store;

/// An entry of the catalogue as stored in the table.
///
/// @param json the entry in the model's JSON
/// @param position its position among the entries of its kind
public record Entry(String json, long position) {}
