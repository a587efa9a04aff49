package guide.migrate.imports.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// A text without the characters that XML 1.0 has not (section 2.2), which blogs write into their
/// exports all the same; a blank comes in their place. A parser keeps all of an attribute or a
/// CDATA section: what would fill the memory is not handed on.
final class XmlText extends FilterReader {

    /// In characters without an end of a tag or a section.
    private static final int LONGEST_PART = TextLines.LONGEST;

    private int part;

    XmlText(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] text, int from, int length) throws IOException {
        int read = super.read(text, from, length);
        for (int i = from; i < from + read; i++) {
            part = text[i] == '>' ? 0 : part + 1;
            text[i] = allowed(text[i]);
        }
        if (part > LONGEST_PART) {
            throw new UnreadableFileException(
                    "The file has a text of more than "
                            + LONGEST_PART
                            + " characters, as no comment is.");
        }
        return read;
    }

    private static char allowed(char c) {
        boolean isNone =
                (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
        return isNone ? ' ' : c;
    }
}
