package guide.migrate.imports.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// What a gzip file holds, as long as it does not become far more than comments can: they shrink to
/// a tenth, a file that is made to fill disks to a thousandth.
final class BoundedUnpacking extends FilterInputStream {

    private static final long ALWAYS_FINE = 64L << 20;
    private static final int MOST_TIMES = 200;

    private final AtomicLong packed;
    private long unpacked;

    /// @param packed how many bytes of the file were read so far
    BoundedUnpacking(InputStream in, AtomicLong packed) throws IOException {
        super(new GZIPInputStream(in, 1 << 16));
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, from, length);
        } catch (EOFException e) {
            throw new UnreadableFileException("The gzip file ends before its end.", e);
        } catch (ZipException e) {
            throw new UnreadableFileException("The gzip file is damaged.", e);
        }
        unpacked += Math.max(read, 0);
        if (unpacked > ALWAYS_FINE && unpacked > MOST_TIMES * packed.get()) {
            throw new UnreadableFileException(
                    "The gzip file unpacks to more than "
                            + MOST_TIMES
                            + " times its size, as no comments do.");
        }
        return read;
    }
}
