package guide.migrate.imports.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/// The file that is imported, unpacked where it is gzip (RFC 1952), and how much of it was read.
public final class SourceFile {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final long size;
    private final AtomicLong read = new AtomicLong();

    private SourceFile(Path path, long size) {
        this.path = path;
        this.size = size;
    }

    /// The file at this path.
    ///
    /// @throws UnreadableFileException where there is no such file, or it is empty
    public static SourceFile of(Path path) {
        try {
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw new UnreadableFileException("There is no file " + path + ".");
            }
            long size = Files.size(path);
            if (size == 0) {
                throw new UnreadableFileException("The file " + path + " is empty.");
            }
            return new SourceFile(path, size);
        } catch (IOException e) {
            throw new UnreadableFileException("The file " + path + " cannot be read.", e);
        }
    }

    /// A file for programs that open it by name.
    ///
    /// @param path of the file itself, or of what it unpacks to
    /// @param isCopy whether it is to be deleted afterwards
    public record NamedFile(Path path, boolean isCopy) {}

    /// The file itself; where it is packed, what it unpacks to.
    public NamedFile named() throws IOException {
        try (InputStream in = bytes()) {
            if (!(in instanceof BoundedUnpacking)) {
                return new NamedFile(path, false);
            }
            Path copy = Files.createTempFile("import", ".unpacked");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | UnreadableFileException e) {
                Files.delete(copy);
                throw e;
            }
            return new NamedFile(copy, true);
        } finally {
            read.set(0);
        }
    }

    /// In bytes, as it lies there.
    public long size() {
        return size;
    }

    /// How many of these bytes were read so far.
    public long read() {
        return read.get();
    }

    /// Everything was read, by whatever way.
    public void readAll() {
        read.set(size);
    }

    public FileSample sample() throws IOException {
        try (InputStream in = bytes()) {
            byte[] beginning = in.readNBytes(FileSample.BYTES);
            return FileSample.of(beginning, charset(beginning));
        } finally {
            read.set(0);
        }
    }

    /// Its bytes, unpacked.
    public InputStream bytes() throws IOException {
        InputStream counted = new CountedBytes(Files.newInputStream(path), read);
        PushbackInputStream in =
                new PushbackInputStream(new BufferedInputStream(counted, BUFFER), 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        boolean packed = magic.length == 2 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B;
        return packed ? new BoundedUnpacking(in, read) : in;
    }

    /// Its text. A mark of order says in which form of Unicode; without one it is UTF-8, and what
    /// is none becomes U+FFFD.
    public Reader text() throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes(), 3);
        byte[] start = in.readNBytes(3);
        Charset charset = charset(start);
        int mark = markLength(start, charset);
        in.unread(start, mark, start.length - mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static Charset charset(byte[] start) {
        if (startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(start, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static int markLength(byte[] start, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return 2;
        }
        return startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
