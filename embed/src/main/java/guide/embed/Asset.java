package guide.embed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// A file as it is served.
///
/// @param name what it is called in documents, such as `guide.js`
/// @param text its content, served as UTF-8; never empty
record Asset(String name, String text) {

    Asset {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The name with a part of the content's hash in it: it can be kept for ever.
    String file() {
        String hash = HexFormat.of().formatHex(digest("SHA-256"), 0, 5);
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-" + hash + name.substring(dot);
    }

    /// Subresource integrity, as the attribute `integrity` takes it.
    ///
    /// @param bits 256, 384 or 512
    String integrity(int bits) {
        return "sha" + bits + "-" + Base64.getEncoder().encodeToString(digest("SHA-" + bits));
    }

    /// Bytes on the wire, by gzip at its standard level.
    int gzipped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
