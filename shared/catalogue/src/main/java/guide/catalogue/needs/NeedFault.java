package guide.catalogue.needs;

/// What is wrong with the needs of one kind.
///
/// @param rule ends a sentence that begins with the parameter's name
public record NeedFault(NeedKind kind, String rule) {}
