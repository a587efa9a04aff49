package guide.migrate.exports;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a file that may be any: no more than one line of a bounded length is ever in
/// memory.
final class Lines {

    /// Longer than any item, with what a line says besides.
    private static final int LONGEST = 4 * 1024 * 1024;

    private final InputStream in;
    private long number;

    /// @param in buffered
    Lines(InputStream in) {
        this.in = in;
    }

    /// A line that is not blank.
    ///
    /// @param number from 1
    /// @param fault why it cannot be read; empty where it can
    record NumberedLine(long number, String text, Optional<String> fault) {}

    /// The next line that is not blank; empty at the end of the file, or where a compressed file
    /// breaks off.
    Optional<NumberedLine> next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean isLast = read(line);
            NumberedLine next = line(line);
            if (next.fault().isPresent() || !next.text().isEmpty()) {
                return Optional.of(next);
            }
            if (isLast) {
                return Optional.empty();
            }
        }
    }

    /// @return whether nothing is behind it
    private boolean read(ByteArrayOutputStream line) throws IOException {
        number++;
        try {
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    return true;
                }
                // What is too long is counted, and not kept.
                if (line.size() <= LONGEST) {
                    line.write(b);
                }
            }
            return false;
        } catch (EOFException e) {
            // A compressed file that breaks off: what was read of it is good.
            return true;
        }
    }

    private NumberedLine line(ByteArrayOutputStream line) {
        if (line.size() > LONGEST) {
            return fault("is longer than " + LONGEST + " bytes");
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(line.toByteArray()))
                            .toString();
            return new NumberedLine(number, text.strip(), Optional.empty());
        } catch (CharacterCodingException e) {
            return fault("is not in UTF-8");
        }
    }

    private NumberedLine fault(String fault) {
        return new NumberedLine(number, "", Optional.of(fault));
    }
}
