package guide.migrate.imports.source;

/// Who wrote a comment, as the source says; each part is empty where it says nothing.
///
/// @param key by which the source tells its authors apart
/// @param name that is shown
public record SourceAuthor(String key, String name, String email, String url) {

    public static final SourceAuthor NOBODY = new SourceAuthor("", "", "", "");

    public static SourceAuthor named(String name, String email, String url) {
        return new SourceAuthor("", name, email, url);
    }

    /// One of whom the source tells elsewhere ([SourceSink#author]).
    public static SourceAuthor known(String key) {
        return new SourceAuthor(key, "", "", "");
    }
}
