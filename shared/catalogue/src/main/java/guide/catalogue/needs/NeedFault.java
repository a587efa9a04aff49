package guide.catalogue.needs;

/// An error in the needs of one kind.
///
/// @param rule completes a sentence that begins with the name of the parameter
public record NeedFault(NeedKind kind, String rule) {}
