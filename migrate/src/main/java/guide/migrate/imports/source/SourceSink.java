package guide.migrate.imports.source;

/// Takes what a format finds in a file, in whatever order.
public interface SourceSink {

    /// A page that is told of twice is the first one, and closed where either is.
    void page(SourcePage page);

    /// Of whom comments know only the key.
    void author(SourceAuthor author);

    void comment(SourceComment comment);

    /// Something that is no comment, or that nobody can read; the rest goes on.
    ///
    /// @param what by which people find it in the file, such as `comment 17` or `line 4`
    void refuse(String what, String why);
}
