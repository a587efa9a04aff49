package guide.migrate.imports.source;

import java.nio.charset.Charset;

/// The beginning of a file, unpacked, to know its format by.
///
/// @param text its first 64 KB; bytes that are no UTF-8 are marked as such
public record FileSample(String text) {

    static final int BYTES = 64 * 1024;

    private static final String SQLITE = "SQLite format 3\u0000";

    static FileSample of(byte[] beginning, Charset charset) {
        return new FileSample(new String(beginning, charset));
    }

    /// Whether it is a database of SQLite (sqlite.org/fileformat.html, section 1.2).
    public boolean isDatabase() {
        return text.startsWith(SQLITE);
    }

    public boolean isXml() {
        return start().startsWith("<");
    }

    public boolean isJson() {
        return start().startsWith("{") || start().startsWith("[");
    }

    /// Whether a name stands in it as one of JSON.
    public boolean hasField(String name) {
        return text.contains("\"" + name + "\"");
    }

    public boolean has(String part) {
        return text.contains(part);
    }

    /// Its first line that is not empty.
    public String firstLine() {
        return start().lines().findFirst().orElse("");
    }

    private String start() {
        String stripped = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return stripped.stripLeading();
    }
}
