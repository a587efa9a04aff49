package guide.migrate.imports.source;

/// A comment's text as the source writes it.
///
/// @param value may be empty
public record SourceText(Markup markup, String value) {

    /// How a text is written.
    public enum Markup {
        MARKDOWN,

        /// Lines and paragraphs are elements; line breaks in the text are blanks.
        HTML,

        /// HTML in which a line break is one, and an empty line parts paragraphs (WordPress).
        HTML_WITH_LINES
    }

    public static SourceText markdown(String value) {
        return new SourceText(Markup.MARKDOWN, value);
    }

    public static SourceText html(String value) {
        return new SourceText(Markup.HTML, value);
    }
}
