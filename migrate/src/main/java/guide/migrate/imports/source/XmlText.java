package guide.migrate.imports.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// A text without the characters that XML 1.0 has not (section 2.2), which blogs write into their
/// exports all the same; a blank comes in their place.
final class XmlText extends FilterReader {

    XmlText(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        return c < 0 ? c : allowed((char) c);
    }

    @Override
    public int read(char[] text, int from, int length) throws IOException {
        int read = super.read(text, from, length);
        for (int i = from; i < from + read; i++) {
            text[i] = allowed(text[i]);
        }
        return read;
    }

    private static char allowed(char c) {
        boolean isNone =
                (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
        return isNone ? ' ' : c;
    }
}
