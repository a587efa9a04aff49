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

/// A file to be served.
///
/// @param name the name in documents, such as `guide.js`
/// @param text the content, served as UTF-8; not empty
record Asset(String name, String text) {

    Asset {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Returns the name with a part of the content's hash, under which it can be cached
    /// indefinitely.
    String file() {
        String hash = HexFormat.of().formatHex(digest("SHA-256"), 0, 5);
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-" + hash + name.substring(dot);
    }

    /// Returns the value of the `integrity` attribute (Subresource Integrity).
    ///
    /// @param bits 256, 384 or 512
    String integrity(int bits) {
        return "sha" + bits + "-" + Base64.getEncoder().encodeToString(digest("SHA-" + bits));
    }

    /// Returns the size in bytes after gzip at its default level.
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
