package guide.local.gateway;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;

/// What a function writes, and can be read from without a copy.
final class ResponseBuffer extends ByteArrayOutputStream {

    ResponseBuffer() {
        super(8 * 1024);
    }

    /// Reads what was written; nothing may be written after that.
    InputStream read() {
        return new ByteArrayInputStream(buf, 0, count);
    }
}
