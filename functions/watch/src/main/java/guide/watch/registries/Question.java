package guide.watch.registries;

/// A package to look up.
///
/// @param purl as the catalogue has it, which may be anything
/// @param tag that the registry gave the last time; empty for none
public record Question(String purl, String tag) {}
