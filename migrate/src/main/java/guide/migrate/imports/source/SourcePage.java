package guide.migrate.imports.source;

/// A page that has comments.
///
/// @param key by which comments name it
/// @param address absolute, or a path from the root
/// @param title may be empty
/// @param closed whether nobody may comment any more
public record SourcePage(String key, String address, String title, boolean closed) {

    /// A page that is named by its address.
    public static SourcePage at(String address, String title) {
        return new SourcePage(address, address, title, false);
    }
}
