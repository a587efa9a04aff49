package guide.migrate.imports.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// The lines of a text, none of which fills the memory: what is too long is read over.
public final class TextLines implements AutoCloseable {

    /// In characters: more than any comment has, with everything around it.
    static final int LONGEST = 16 << 20;

    private final BufferedReader in;
    private long number;

    public TextLines(Reader in) {
        this.in = new BufferedReader(in, 1 << 16);
    }

    /// A line, without its end.
    ///
    /// @param number from 1
    /// @param text empty where it was too long
    public record Line(long number, Optional<String> text) {}

    /// Empty behind the last line.
    public Optional<Line> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
            c = in.read();
        }
        number++;
        return Optional.of(
                new Line(number, tooLong ? Optional.empty() : Optional.of(line.toString())));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
